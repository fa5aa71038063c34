package org.nasij.geo.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All areas, in the order of the reference file, and how they contain one another. Immutable. */
public final class Areas {
  /** The country's code. */
  public static final String COUNTRY = "MA";

  private final Map<String, Area> byCode = new LinkedHashMap<>();
  private final Map<String, List<Area>> children = new LinkedHashMap<>();
  private final Map<String, City> cities = new LinkedHashMap<>();
  private final Map<String, City> cityByCommune = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException on a duplicate code, or a parent or commune that is not there
   */
  public Areas(List<Area> areas, List<City> cities) {
    for (Area area : areas) {
      if (byCode.put(area.code(), area) != null) {
        throw new IllegalArgumentException("Two areas have the code " + area.code());
      }
    }
    for (Area area : areas) {
      if (area.parentCode() != null) {
        children.computeIfAbsent(get(area.parentCode()).code(), c -> new ArrayList<>()).add(area);
      }
    }
    children.replaceAll((code, list) -> List.copyOf(list));
    for (City city : cities) {
      this.cities.put(city.code(), city);
      for (String commune : city.communeCodes()) {
        cityByCommune.put(get(commune).code(), city);
      }
    }
  }

  /**
   * The area of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Area get(@Nullable String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("No area has the code " + code));
  }

  /** The area of a code, if there is one. */
  public Optional<Area> find(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
  }

  /** All areas of a level, in file order. */
  public List<Area> list(AreaLevel level) {
    return byCode.values().stream().filter(area -> area.level() == level).toList();
  }

  /** All areas, in file order. */
  public List<Area> list() {
    return List.copyOf(byCode.values());
  }

  /** The areas one level below. */
  public List<Area> listChildren(String code) {
    return children.getOrDefault(code, List.of());
  }

  /** The communes inside an area of any level; a commune is inside itself. */
  public List<Area> listCommunes(String code) {
    Area area = get(code);
    if (area.level() == AreaLevel.COMMUNE) {
      return List.of(area);
    }
    return listChildren(code).stream()
        .flatMap(child -> listCommunes(child.code()).stream())
        .toList();
  }

  /**
   * The area itself, or the one above it, that has the given level; empty if the level is finer
   * than the area's.
   */
  public Optional<Area> findAncestor(String code, AreaLevel level) {
    Area area = get(code);
    while (area.level() != level) {
      if (area.parentCode() == null) {
        return Optional.empty();
      }
      area = get(area.parentCode());
    }
    return Optional.of(area);
  }

  /** The six cities that are divided into arrondissements. */
  public List<City> listCities() {
    return List.copyOf(cities.values());
  }

  /** A city by its code. */
  public Optional<City> findCity(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(cities.get(code));
  }

  /** The city whose arrondissement a commune is. */
  public Optional<City> findCityOfCommune(String communeCode) {
    return Optional.ofNullable(cityByCommune.get(communeCode));
  }
}
