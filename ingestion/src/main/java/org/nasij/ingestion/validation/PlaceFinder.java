package org.nasij.ingestion.validation;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.City;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.gazetteer.Gazetteer;
import org.nasij.geo.gazetteer.Match;

/**
 * Finds where something is from what a file says of it: coordinates first, then a code, then words.
 * A place is never told more exactly than the file vouches for.
 */
final class PlaceFinder {
  /** Below this a place found by words is kept, and a notice asks to look at it. */
  private static final double CERTAIN = 0.8;

  /** What a name must reach to be taken for one of Morocco's where another country is likelier. */
  private static final double SURE = 0.9;

  private static final int REMEMBERED = 5_000;

  private final Map<String, Optional<Match>> lookedUp =
      new LinkedHashMap<>() {
        @Serial private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Match>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Areas areas;
  private final Reference reference;

  PlaceFinder(Reference reference) {
    this.reference = reference;
    this.areas = reference.areas();
  }

  /**
   * Finds a place.
   *
   * @param discreet whether notices must not repeat what the file says of it
   */
  Place find(PlaceClaim claim, boolean discreet, RowNotices notices) {
    Place place = locate(claim, discreet, notices);
    Place coarse = atMost(place, claim.finest());
    report(coarse, claim, discreet, notices);
    return coarse;
  }

  /** The area a code or a name stands for, without a doubt; a notice where there is none. */
  @Nullable String findArea(Value value, RowNotices notices) {
    Optional<Area> byCode = areas.find(value.text());
    if (byCode.isPresent()) {
      return byCode.get().code();
    }
    Optional<Match> match =
        named(value.text())
            .filter(found -> found.confidence() >= CERTAIN)
            .filter(found -> found.level() != PlaceLevel.OUTSIDE)
            .filter(found -> found.areaCodes().size() == 1);
    if (match.isEmpty()) {
      notices.add(Notice.ofCell(NoticeCode.AREA_UNKNOWN, value));
      return null;
    }
    return match.get().areaCodes().get(0);
  }

  /** Files name the same towns again and again. */
  private Optional<Match> named(String text) {
    return lookedUp.computeIfAbsent(text, reference.gazetteer()::find);
  }

  private Place locate(PlaceClaim claim, boolean discreet, RowNotices notices) {
    if (claim.finest() == PlaceLevel.COUNTRY) {
      return country(text(claim));
    }
    if (claim.finest() == PlaceLevel.UNKNOWN) {
      return Place.unknown(text(claim));
    }
    if (isAbroad(claim)) {
      return new Place(
          PlaceLevel.OUTSIDE,
          List.of(),
          null,
          point(claim, discreet, notices),
          countryText(claim),
          text(claim),
          null);
    }
    if (claim.finest() == PlaceLevel.POINT
        && (claim.lonOrNull() != null || claim.latOrNull() != null)) {
      LonLat point = point(claim, discreet, notices);
      if (point != null) {
        return atPoint(point, claim, discreet, notices);
      }
    }
    if (claim.codeOrNull() != null) {
      return byCode(claim.codeOrNull(), claim, discreet, notices);
    }
    Place named = byNames(claim);
    if (named.level() != PlaceLevel.UNKNOWN || claim.finest() == PlaceLevel.POINT) {
      return named;
    }
    // No name is known, but coordinates are: good enough for the area the file vouches for.
    LonLat point = point(claim, discreet, notices);
    return point == null ? named : atPoint(point, claim, discreet, notices);
  }

  private static boolean isAbroad(PlaceClaim claim) {
    String country = countryText(claim);
    return country != null && !country.equals(Areas.COUNTRY);
  }

  private static @Nullable String countryText(PlaceClaim claim) {
    return claim.countryOrNull() == null ? null : claim.countryOrNull().text();
  }

  private @Nullable LonLat point(PlaceClaim claim, boolean discreet, RowNotices notices) {
    Value lon = claim.lonOrNull();
    Value lat = claim.latOrNull();
    if (lon == null && lat == null) {
      return null;
    }
    Value given = lon == null ? claim.latOrNull() : lon;
    try {
      if (lon != null && lat != null) {
        return new LonLat(degrees(lon), degrees(lat));
      }
    } catch (IllegalArgumentException e) {
      // No number, or beyond the ends of the earth: the notice below says so.
    }
    if (given != null) {
      notices.add(cell(NoticeCode.COORDINATES_UNREADABLE, given, discreet));
    }
    return null;
  }

  private static double degrees(Value value) {
    return Double.parseDouble(Numbers.westernDigits(value.text()).replace(',', '.'));
  }

  private Place atPoint(LonLat point, PlaceClaim claim, boolean discreet, RowNotices notices) {
    Optional<Area> commune = reference.locator().apply(point);
    if (commune.isPresent()) {
      return new Place(
          PlaceLevel.POINT, List.of(commune.get().code()), null, point, null, text(claim), null);
    }
    Value lon = claim.lonOrNull();
    if (lon != null && Math.abs(point.lon()) <= 90 && isSwapped(point)) {
      notices.add(cell(NoticeCode.COORDINATES_SWAPPED, lon, discreet));
      return Place.unknown(text(claim));
    }
    return new Place(
        PlaceLevel.OUTSIDE, List.of(), null, point, countryText(claim), text(claim), null);
  }

  private boolean isSwapped(LonLat point) {
    return reference.locator().apply(new LonLat(point.lat(), point.lon())).isPresent();
  }

  private Place byCode(Value code, PlaceClaim claim, boolean discreet, RowNotices notices) {
    Optional<City> city = areas.findCity(code.text());
    if (city.isPresent()) {
      return new Place(
          PlaceLevel.CITY,
          List.of(city.get().provinceCode()),
          city.get().code(),
          null,
          null,
          text(claim),
          null);
    }
    Optional<Area> area = areas.find(code.text());
    if (area.isEmpty()) {
      notices.add(cell(NoticeCode.AREA_UNKNOWN, code, discreet));
      return Place.unknown(text(claim));
    }
    PlaceLevel level = PlaceLevel.ofCode(area.get().level().code());
    return new Place(level, List.of(area.get().code()), null, null, null, text(claim), null);
  }

  private Place byNames(PlaceClaim claim) {
    Value elsewhere = claim.elsewhereOrNull();
    boolean abroad = elsewhere != null && !elsewhere.text().equals(Areas.COUNTRY);
    double enough = abroad ? SURE : Gazetteer.PLAUSIBLE;
    for (Value name : claim.names()) {
      Optional<Match> found =
          named(name.text())
              .filter(
                  match ->
                      match.confidence() >= enough
                          || (!abroad && match.level() == PlaceLevel.COUNTRY));
      if (found.isPresent()) {
        Match match = found.get();
        return new Place(
            match.level(),
            match.areaCodes(),
            match.cityCode(),
            null,
            null,
            name.text(),
            match.confidence());
      }
    }
    if (elsewhere != null && abroad && !claim.names().isEmpty()) {
      return new Place(
          PlaceLevel.OUTSIDE, List.of(), null, null, elsewhere.text(), text(claim), null);
    }
    return Place.unknown(text(claim));
  }

  /** The place no more exactly than a level. */
  private Place atMost(Place place, PlaceLevel finest) {
    if (finest == PlaceLevel.POINT || place.level().compareTo(finest) >= 0) {
      return place;
    }
    AreaLevel level = AreaLevel.ofCode(finest == PlaceLevel.CITY ? "province" : finest.code());
    Set<String> ancestors = new LinkedHashSet<>();
    for (String code : place.areaCodes()) {
      areas.findAncestor(code, level).ifPresent(area -> ancestors.add(area.code()));
    }
    return new Place(
        PlaceLevel.ofCode(level.code()),
        new ArrayList<>(ancestors),
        null,
        null,
        null,
        place.textOrNull(),
        place.confidenceOrNull());
  }

  /** The one area a record of one area stands on: a region or the country for an old region. */
  Place inOneArea(Place place, @Nullable Value evidence, boolean discreet, RowNotices notices) {
    if (place.areaCodes().size() <= 1) {
      return place;
    }
    Set<String> regions = new LinkedHashSet<>();
    for (String code : place.areaCodes()) {
      areas.findAncestor(code, AreaLevel.REGION).ifPresent(area -> regions.add(area.code()));
    }
    if (regions.size() == 1) {
      return new Place(
          PlaceLevel.REGION,
          List.copyOf(regions),
          null,
          null,
          null,
          place.textOrNull(),
          place.confidenceOrNull());
    }
    if (evidence != null) {
      notices.add(
          cell(NoticeCode.PLACE_SPANS_REGIONS, evidence, discreet, String.join(", ", regions)));
    }
    return country(place.textOrNull());
  }

  private void report(Place place, PlaceClaim claim, boolean discreet, RowNotices notices) {
    Value evidence = claim.evidence();
    if (evidence == null) {
      return;
    }
    switch (place.level()) {
      case UNKNOWN -> {
        if (!claim.names().isEmpty()) {
          notices.add(cell(NoticeCode.PLACE_NOT_FOUND, evidence, discreet));
        }
      }
      case COUNTRY -> notices.add(cell(NoticeCode.PLACE_COUNTRY_WIDE, evidence, discreet));
      case OUTSIDE ->
          notices.add(
              cell(
                  NoticeCode.PLACE_OUTSIDE,
                  evidence,
                  discreet,
                  place.countryCodeOrNull() == null ? "?" : place.countryCodeOrNull()));
      default -> {
        Double confidence = place.confidenceOrNull();
        if (confidence != null && confidence < CERTAIN && !place.areaCodes().isEmpty()) {
          notices.add(
              cell(
                  NoticeCode.PLACE_UNCERTAIN,
                  evidence,
                  discreet,
                  discreet ? "–" : areas.get(place.areaCodes().get(0)).nameFr()));
        }
      }
    }
  }

  private static Notice cell(NoticeCode code, Value value, boolean discreet, String... details) {
    return discreet
        ? Notice.ofHiddenCell(code, value, details)
        : Notice.ofCell(code, value, details);
  }

  private static Place country(@Nullable String text) {
    return new Place(PlaceLevel.COUNTRY, List.of(Areas.COUNTRY), null, null, null, text, null);
  }

  private static @Nullable String text(PlaceClaim claim) {
    return claim.names().isEmpty() ? null : claim.names().get(0).text();
  }
}
