package org.nasij.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.inequality.Inequality;
import org.nasij.analytics.method.matching.MatchingParameters;
import org.nasij.analytics.method.matching.OpenGap;
import org.nasij.analytics.method.matching.SingleBudget;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.database.Role;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.TestDatabase;

/** The database's functions give what the method's classes give. */
class FunctionsTest {
  private static final List<String> THEMES = List.of("education", "women", "older");
  private static final List<Area> PROVINCES = ReferenceFiles.areas().list(AreaLevel.PROVINCE);

  private static TestDatabase database;
  private static Handle analyst;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
    analyst = Jdbi.open(database.as(Role.ANALYST)::open);
    analyst.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version)"
            + " values ('live', 'live', '2026-01-01', 1, '1')");
  }

  @AfterAll
  static void close() {
    analyst.close();
    database.close();
  }

  @BeforeEach
  void clear() {
    analyst.execute("delete from mart.open_gap");
  }

  @Test
  void oneBudgetGoesWhereTheMethodSends() {
    Random random = new Random(11);
    for (int world = 0; world < 60; world++) {
      clear();
      List<OpenGap> gaps = gaps(random);
      double budget = 1e6 * Math.exp(5 * random.nextGaussian());
      double ticket = random.nextInt(3) == 0 ? 0 : budget * random.nextDouble() / 3;
      assertThat(give(budget, null, null, ticket))
          .as("world %s", world)
          .satisfies(
              given ->
                  same(
                      given,
                      SingleBudget.give(
                          gaps, budget, ticket, MatchingParameters.STANDARD.slices())));
    }
  }

  @Test
  void aThemeARegionAndAProvinceLimitWhereItGoes() {
    List<OpenGap> gaps = gaps(new Random(2));
    Map<String, String> regions = new HashMap<>();
    PROVINCES.forEach(p -> regions.put(p.code(), p.parentCode()));
    List<OpenGap> inside =
        gaps.stream()
            .filter(
                gap ->
                    gap.theme().equals("women")
                        && ("MA-01".equals(regions.get(gap.areaCode()))
                            || gap.areaCode().equals("MA-CAS")))
            .toList();
    assertThat(inside).isNotEmpty();
    same(
        give(5e7, new String[] {"women"}, new String[] {"MA-01", "MA-CAS"}, 1000),
        SingleBudget.give(inside, 5e7, 1000, 10));
    assertThat(give(5e7, null, new String[] {"MA"}, 0)).isEqualTo(give(5e7, null, null, 0));
  }

  @Test
  void nothingGivesNothing() {
    assertThat(give(1e6, null, null, 0)).isEmpty();
    gaps(new Random(3));
    assertThat(give(0, null, null, 0)).isEmpty();
    assertThat(give(100, null, null, 101)).isEmpty();
  }

  @Test
  void inequalityIsTheMethods() {
    Random random = new Random(4);
    for (int world = 0; world < 30; world++) {
      int n = 2 + random.nextInt(80);
      double[] values =
          IntStream.range(0, n)
              .mapToDouble(i -> random.nextInt(5) == 0 ? 0 : random.nextDouble())
              .toArray();
      values[0] = 1;
      List<String> groups = IntStream.range(0, n).mapToObj(i -> "g" + random.nextInt(6)).toList();
      double[] ranking = random.ints(n, 0, n / 2 + 1).asDoubleStream().toArray();
      Inequality.Decomposition theil = Inequality.theil(values, groups);
      analyst
          .createQuery("select * from mart.inequality(:values, :groups, :ranking)")
          .bind("values", values)
          .bindArray("groups", String.class, groups)
          .bind("ranking", ranking)
          .map(
              (row, context) -> {
                near(row.getDouble("gini"), Inequality.gini(values));
                near(row.getDouble("theil"), theil.total());
                near(row.getDouble("theil_between"), theil.between());
                near(row.getDouble("theil_within"), theil.within());
                near(row.getDouble("concentration"), Inequality.concentration(values, ranking));
                return true;
              })
          .one();
    }
    assertThat(
            analyst
                .createQuery(
                    "select gini from mart.inequality(array[0, 0]::double precision[],"
                        + " array['a', 'b'], array[1, 2]::double precision[])")
                .mapTo(Double.class)
                .list())
        .isEmpty();
  }

  private static void near(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12));
  }

  private static void same(Map<String, Double> given, Map<OpenGap, Double> expected) {
    Map<String, Double> byKey = new HashMap<>();
    expected.forEach((gap, mad) -> byKey.put(gap.theme() + "|" + gap.areaCode(), mad));
    assertThat(given.keySet()).isEqualTo(byKey.keySet());
    byKey.forEach((key, mad) -> assertThat(given.get(key)).isCloseTo(mad, within(1e-9 * mad)));
  }

  private static Map<String, Double> give(
      double budget, String[] themes, String[] inside, double ticket) {
    Map<String, Double> given = new HashMap<>();
    analyst
        .createQuery(
            "select theme, area_code, mad from mart.give('live', :budget, :themes, :inside, :ticket)")
        .bind("budget", budget)
        .bindByType("themes", themes, String[].class)
        .bindByType("inside", inside, String[].class)
        .bind("ticket", ticket)
        .map(
            (row, context) ->
                given.put(row.getString(1) + "|" + row.getString(2), row.getDouble(3)))
        .list();
    return given;
  }

  /** Writes gaps; every fifth has no known cost, and every seventh is closed. */
  private static List<OpenGap> gaps(Random random) {
    List<OpenGap> gaps = new ArrayList<>();
    for (String theme : THEMES) {
      for (Area province : PROVINCES) {
        double weight = random.nextInt(20) / 20.0;
        Double closing =
            switch (random.nextInt(9)) {
              case 0 -> null;
              case 1 -> 0.0;
              default -> 1e6 * Math.exp(2 * random.nextGaussian());
            };
        analyst.execute(
            """
            insert into mart.open_gap (release_id, theme, area_code, region_code, priority, weight, gap, known_need,
                                       unmet, deprivation, lacking, closing_mad)
            values ('live', ?, ?, ?, 50, ?, 40, 1000, 400, .5, 80, ?)
            """,
            theme,
            province.code(),
            province.parentCode(),
            weight,
            closing);
        if (closing != null && closing > 0) {
          gaps.add(new OpenGap(theme, province.code(), weight, closing));
        }
      }
    }
    return gaps;
  }
}
