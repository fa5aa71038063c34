package org.nasij.ingestion.validation;

import java.util.List;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;

/**
 * Where a site is. Of an approximate place only the province is kept, of an unlisted one nothing;
 * what is left out is left out here, before anything is stored.
 */
final class SitePlaceRule implements RecordRule {
  private final PlaceFinder finder;

  SitePlaceRule(PlaceFinder finder) {
    this.finder = finder;
  }

  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    if (record.cell("place_visibility").isEmpty()) {
      record.putIfAbsent("place_visibility", "exact");
    }
    String visibility = record.text("place_visibility");
    boolean discreet = isDiscreet(record);
    PlaceClaim claim = claim(record, discreet, notices);
    if (visibility == null || visibility.equals("unlisted")) {
      protect(record, claim, notices);
      put(record, Place.unknown(null));
      return;
    }
    if (claim.isEmpty()) {
      notices.add(Notice.ofRow(NoticeCode.PLACE_MISSING, record.draft().row()));
      put(record, Place.unknown(null));
      return;
    }
    Place place =
        finder.inOneArea(
            finder.find(claim, discreet, notices), claim.evidence(), discreet, notices);
    if (discreet) {
      protect(record, claim, notices);
      place = new Place(place.level(), place.areaCodes(), null, null, null, null, null);
    }
    put(record, place);
  }

  /** Whether nobody is to read where it is, so too if what the file asks for cannot be read. */
  static boolean isDiscreet(ReadRecord record) {
    String visibility = record.text("place_visibility");
    return visibility == null
        ? record.cell("place_visibility").isPresent()
        : !visibility.equals("exact");
  }

  private static PlaceClaim claim(ReadRecord record, boolean discreet, RowNotices notices) {
    PlaceClaim claim = claim(record, discreet ? new RowNotices() : notices);
    return discreet ? claim.noFinerThan(PlaceLevel.PROVINCE) : claim;
  }

  private static PlaceClaim claim(ReadRecord record, RowNotices notices) {
    if (!record.draft().places().isEmpty()) {
      return record.draft().places().get(0).cleaned(notices);
    }
    return new PlaceClaim(
        record.cell("place").stream().toList(),
        record.cell("area_code").orElse(null),
        record.cell("lon").orElse(null),
        record.cell("lat").orElse(null),
        record.cell("country_code").orElse(null),
        null,
        PlaceLevel.POINT,
        null);
  }

  private static void protect(ReadRecord record, PlaceClaim claim, RowNotices notices) {
    if (!claim.isEmpty() || record.has("address")) {
      notices.add(Notice.ofRow(NoticeCode.PLACE_PROTECTED, record.draft().row()));
    }
    record.put("address", null);
  }

  private static void put(ReadRecord record, Place place) {
    List<String> areas = place.areaCodes();
    record.placed(place.level());
    record.put("place_level", place.level().code());
    record.put("area_code", areas.isEmpty() ? null : areas.get(0));
    record.put("city_code", place.cityCodeOrNull());
    LonLat point = place.pointOrNull();
    record.put("lon", point == null ? null : point.lon());
    record.put("lat", point == null ? null : point.lat());
    record.put("country_code", place.countryCodeOrNull());
    record.put("place_text", place.textOrNull());
    record.put("place_confidence", place.confidenceOrNull());
  }
}
