package org.nasij.api.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization as the public sees it: coarse where its place is not published exactly.
 *
 * @param kind association, federation, foundation, cooperative, social-enterprise, public-body or
 *     informal-group
 * @param sector association, cooperative or public
 * @param verificationLevel self-declared, document-seen, peer or certified
 * @param languages BCP 47 tags
 * @param recordedOn the record's own date
 * @param confirmedOn when it was last confirmed; null: never
 * @param placeLevel how exactly its place is known: point, commune, city, province, region,
 *     country, outside or unknown; null: no site is recorded
 * @param areaCode the area it is known by
 * @param areaNameFr that area's name
 * @param lon WGS 84 degrees east, of exact public places only
 * @param lat degrees north
 * @param themes theme codes of its activities
 * @param activities how many are recorded
 */
public record DirectoryEntry(
    String id,
    String name,
    @Nullable String nameAr,
    @Nullable String alternateName,
    String kind,
    String sector,
    String verificationLevel,
    @Nullable String registrationNumber,
    @Nullable LocalDate foundedOn,
    @Nullable String description,
    @Nullable String website,
    List<String> languages,
    String source,
    LocalDate recordedOn,
    @Nullable LocalDate confirmedOn,
    Instant updatedAt,
    @Nullable String placeLevel,
    @Nullable String areaCode,
    @Nullable String areaNameFr,
    @Nullable String areaNameAr,
    @Nullable String cityCode,
    @Nullable Double lon,
    @Nullable Double lat,
    List<String> themes,
    int activities) {

  public DirectoryEntry {
    languages = List.copyOf(languages);
    themes = List.copyOf(themes);
  }
}
