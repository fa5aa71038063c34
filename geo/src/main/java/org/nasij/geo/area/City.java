package org.nasij.geo.area;

import java.util.List;

/**
 * One of the six cities that are divided into arrondissements. It is no area of its own: a record
 * that names it stands over its arrondissements (METHOD 2).
 *
 * @param code a short lower-case name, such as {@code casablanca}
 * @param provinceCode the prefecture it lies in
 * @param communeCodes its arrondissements
 */
public record City(
    String code, String provinceCode, String nameFr, String nameAr, List<String> communeCodes) {
  public City {
    communeCodes = List.copyOf(communeCodes);
  }
}
