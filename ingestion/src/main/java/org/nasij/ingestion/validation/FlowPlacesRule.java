package org.nasij.ingestion.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;

/**
 * Where money goes: places told apart by a mapping, or one cell of codes and names with shares. A
 * flow without a place stays without one.
 */
final class FlowPlacesRule implements RecordRule {
  private final PlaceFinder finder;
  private final Reference reference;

  FlowPlacesRule(PlaceFinder finder, Reference reference) {
    this.finder = finder;
    this.reference = reference;
  }

  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    List<PlaceClaim> claims = new ArrayList<>();
    record.draft().places().forEach(claim -> claims.add(claim.cleaned(notices)));
    record.cell("places").ifPresent(cell -> claims.addAll(claims(cell, notices)));
    claims.removeIf(PlaceClaim::isEmpty);
    Shares.requireAtMostOne(
        claims.stream().map(PlaceClaim::shareOrNull).toList(), record.cell("places"), notices);
    Set<Map<String, Object>> places = new LinkedHashSet<>();
    for (PlaceClaim claim : claims) {
      Value evidence = claim.evidence();
      Place place = finder.find(claim, false, notices);
      record.placed(place.level());
      if (!places.add(json(place, claim.shareOrNull())) && evidence != null) {
        notices.add(Notice.ofCell(NoticeCode.PLACE_REPEATED, evidence));
      }
    }
    if (places.isEmpty()) {
      notices.add(Notice.ofRow(NoticeCode.PLACE_MISSING, record.draft().row()));
    }
    record.put("places", List.copyOf(places));
  }

  private List<PlaceClaim> claims(Value cell, RowNotices notices) {
    List<PlaceClaim> claims = new ArrayList<>();
    for (Shares.Part part : Shares.read(cell, notices)) {
      Value text = cell.withText(part.text());
      boolean code =
          reference.areas().find(part.text()).isPresent()
              || reference.areas().findCity(part.text()).isPresent();
      boolean abroad = !code && Codes.isCountry(part.text());
      claims.add(
          new PlaceClaim(
              code || abroad ? List.of() : List.of(text),
              code ? text : null,
              null,
              null,
              abroad ? text : null,
              null,
              PlaceLevel.POINT,
              part.shareOrNull()));
    }
    return claims;
  }

  private static Map<String, Object> json(Place place, @Nullable Double share) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("level", place.level().code());
    json.put("areas", place.areaCodes());
    putIfPresent(json, "city", place.cityCodeOrNull());
    putIfPresent(json, "country", place.countryCodeOrNull());
    LonLat point = place.pointOrNull();
    if (point != null) {
      json.put("lon", point.lon());
      json.put("lat", point.lat());
    }
    putIfPresent(json, "share", share);
    putIfPresent(json, "text", place.textOrNull());
    return json;
  }

  private static void putIfPresent(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
