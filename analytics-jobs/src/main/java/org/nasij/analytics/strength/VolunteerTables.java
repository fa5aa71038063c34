package org.nasij.analytics.strength;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nasij.analytics.method.strength.VolunteerSums;
import org.nasij.analytics.method.strength.VolunteerSums.Decision;
import org.nasij.analytics.method.strength.VolunteerSums.Offer;
import org.nasij.analytics.method.strength.VolunteerSums.Part;
import org.nasij.analytics.method.strength.VolunteerSums.Replaced;
import org.nasij.analytics.method.strength.VolunteerSums.Shown;
import org.nasij.analytics.method.strength.VolunteerSums.Withheld;
import org.nasij.analytics.release.Release;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/**
 * Reads what volunteers offer and publishes what of it may be shown, in {@code mart.volunteer_sum}.
 * What each sum was made of is kept in {@code mart.volunteer_basis}, for the analyst alone.
 */
final class VolunteerTables {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;
  private final Areas areas;

  VolunteerTables(Handle handle, Areas areas) {
    this.handle = handle;
    this.areas = areas;
  }

  private record Key(String province, String theme, long publication, boolean current) {}

  /** Replaces the sums of some themes, in the caller's transaction. */
  void publish(Set<String> themes, LocalDate asOf) {
    Map<String, List<Shown>> shown = shown();
    Map<String, List<Offer>> offers = offers(asOf, provinceOf(shown));
    Set<String> provinces = new TreeSet<>(offers.keySet());
    provinces.addAll(shown.keySet());
    for (String province : provinces) {
      Map<String, Decision> decisions =
          VolunteerSums.decide(
              VolunteerSums.byTheme(offers.getOrDefault(province, List.of())),
              shown.getOrDefault(province, List.of()),
              themes);
      decisions.forEach((theme, decision) -> apply(province, theme, decision, asOf));
    }
  }

  private void apply(String province, String theme, Decision decision, LocalDate asOf) {
    if (decision instanceof Withheld || decision instanceof Replaced) {
      handle
          .createUpdate(sql("deleteSum"))
          .bind("release", Release.LIVE)
          .bind("theme", theme)
          .bind("area", province)
          .execute();
    }
    if (decision instanceof Replaced replaced) {
      long publication = handle.createQuery(sql("nextPublication")).mapTo(Long.class).one();
      PreparedBatch batch = handle.prepareBatch(sql("insertBasis"));
      replaced
          .parts()
          .forEach(
              (volunteer, part) ->
                  batch
                      .bind("publication", publication)
                      .bind("theme", theme)
                      .bind("area", province)
                      .bind("volunteer", volunteer)
                      .bind("hours_per_year", part.hoursPerYear())
                      .bind("themes", part.themes())
                      .add());
      batch.execute();
      handle
          .createUpdate(sql("insertSum"))
          .bind("release", Release.LIVE)
          .bind("publication", publication)
          .bind("theme", theme)
          .bind("area", province)
          .bind("as_of", asOf)
          .execute();
    }
  }

  /** The province in whose sums a volunteer stood. */
  private static Map<String, String> provinceOf(Map<String, List<Shown>> shown) {
    Map<String, String> provinceOf = new HashMap<>();
    shown.forEach(
        (province, sums) ->
            sums.forEach(
                sum -> sum.parts().keySet().forEach(person -> provinceOf.put(person, province))));
    return provinceOf;
  }

  /**
   * The offers that stand on a day, by province. Who stood in a sum of one province stands in none
   * of another, so that sums of two provinces never tell of the same person.
   */
  private Map<String, List<Offer>> offers(LocalDate asOf, Map<String, String> provinceOf) {
    Map<String, List<Offer>> offers = new HashMap<>();
    handle
        .createQuery(sql("offers"))
        .bind("as_of", asOf)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("area_code"),
                    new Offer(
                        row.getString("id"),
                        List.of((String[]) row.getArray("themes").getArray()),
                        row.getDouble("hours_per_year"))))
        .forEach(
            offer ->
                areas
                    .findAncestor(offer.getKey(), AreaLevel.PROVINCE)
                    .map(Area::code)
                    .filter(
                        province ->
                            provinceOf
                                .getOrDefault(offer.getValue().volunteer(), province)
                                .equals(province))
                    .ifPresent(
                        province ->
                            offers
                                .computeIfAbsent(province, key -> new ArrayList<>())
                                .add(offer.getValue())));
    return offers;
  }

  /** Every sum that was ever shown, by province, in the order in which they were shown. */
  private Map<String, List<Shown>> shown() {
    Map<Key, Map<String, Part>> parts = new LinkedHashMap<>();
    handle
        .createQuery(sql("bases"))
        .bind("release", Release.LIVE)
        .map(
            (row, context) ->
                Map.entry(
                    new Key(
                        row.getString("area_code"),
                        row.getString("theme"),
                        row.getLong("publication"),
                        row.getBoolean("current")),
                    Map.entry(
                        row.getString("volunteer_id"),
                        new Part(row.getDouble("hours_per_year"), row.getInt("themes")))))
        .forEach(
            row ->
                parts
                    .computeIfAbsent(row.getKey(), key -> new HashMap<>())
                    .put(row.getValue().getKey(), row.getValue().getValue()));
    Map<String, List<Shown>> shown = new HashMap<>();
    parts.forEach(
        (key, sum) ->
            shown
                .computeIfAbsent(key.province(), province -> new ArrayList<>())
                .add(new Shown(key.theme(), sum, key.current())));
    return shown;
  }

  /** The published hours of a theme, by province. */
  Map<String, Double> hours(String theme) {
    Map<String, Double> hours = new HashMap<>();
    handle
        .createQuery(sql("hours"))
        .bind("release", Release.LIVE)
        .bind("theme", theme)
        .map((row, context) -> Map.entry(row.getString("area_code"), row.getDouble("hours")))
        .forEach(row -> hours.put(row.getKey(), row.getValue()));
    return hours;
  }

  private static String sql(String name) {
    return SQL.locate(VolunteerTables.class, name);
  }
}
