package org.nasij.api.volunteering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that an organization seeks volunteers for.
 *
 * @param delivery site, outreach or remote
 * @param areaCodes the areas of an outreach role
 * @param places how many volunteers are sought; null: not said
 * @param hoursPerYear hours asked of each a year; null: not said
 * @param placeLevel how exactly the site is published; null: no site
 * @param areaCode the area the site is known by
 * @param lon WGS 84 degrees east, of sites published exactly only
 * @param lat degrees north
 */
public record Opportunity(
    String id,
    String organizationId,
    String organizationName,
    @Nullable String siteId,
    String title,
    @Nullable String description,
    List<String> themes,
    List<String> skills,
    List<String> languages,
    String delivery,
    List<String> areaCodes,
    @Nullable Integer places,
    @Nullable Double hoursPerYear,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String placeLevel,
    @Nullable String areaCode,
    @Nullable Double lon,
    @Nullable Double lat,
    String source,
    LocalDate recordedOn,
    @Nullable LocalDate confirmedOn) {

  public Opportunity {
    themes = List.copyOf(themes);
    skills = List.copyOf(skills);
    languages = List.copyOf(languages);
    areaCodes = List.copyOf(areaCodes);
  }
}
