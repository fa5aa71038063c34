package org.nasij.analytics.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.strength.Stream;
import org.nasij.analytics.method.strength.StreamWeights;
import org.nasij.analytics.method.strength.StrengthIndex;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** The sliders' SQL function says what the method's class says. */
class StrengthFunctionTest {
  private static final double RELATIVE = 1e-12;

  private record Input(
      String area, String settlement, boolean ranked, Map<Stream, Double> ratios) {}

  private record Row(String area, @Nullable Double strength, @Nullable Integer rank, int of) {}

  @Test
  void equalsTheMethodOnRandomInputsAndWeights() {
    try (TestDatabase database = TestDatabase.create()) {
      Jdbi analyst = Jdbi.create(database.as(Role.ANALYST)::open);
      Jdbi web = Jdbi.create(database.as(Role.WEB)::open);
      Random random = new Random(11);
      double largest = 0;
      for (Set<Stream> included : INCLUDED) {
        List<Input> inputs = analyst.withHandle(handle -> write(handle, included, random));
        for (int draw = 0; draw < 5; draw++) {
          StreamWeights weights =
              draw == 0
                  ? new StreamWeights(0, 0.4, 0.6)
                  : new StreamWeights(
                      random.nextDouble(), random.nextDouble(), random.nextDouble());
          largest = Math.max(largest, compare(inputs, read(web, weights), weights, included));
        }
      }
      System.out.println("largest relative difference of the sliders: " + largest);
      assertThat(largest).isLessThanOrEqualTo(RELATIVE);
    }
  }

  /** Streams a theme may have. */
  private static final List<Set<Stream>> INCLUDED =
      List.of(
          EnumSet.allOf(Stream.class),
          EnumSet.of(Stream.SERVICE),
          EnumSet.of(Stream.FUNDING, Stream.VOLUNTEERS),
          EnumSet.of(Stream.SERVICE, Stream.FUNDING),
          EnumSet.noneOf(Stream.class));

  private static List<Input> write(Handle handle, Set<Stream> included, Random random) {
    handle.execute("delete from mart.release");
    handle.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version)"
            + " values ('live', 'live', date '2026-06-30', 1, '1')");
    for (Stream stream : Stream.values()) {
      handle.execute(
          "insert into mart.strength_stream values ('live', 'education', 'all', ?, ?, ?, null)",
          stream.code(),
          included.contains(stream),
          included.contains(stream) ? 1.0 : null);
    }
    List<Input> inputs = new ArrayList<>();
    List<Map<String, Object>> communes =
        handle
            .createQuery(
                "select code, settlement from reference.area where level = 'commune'"
                    + " order by code limit 300")
            .mapToMap()
            .list();
    for (Map<String, Object> commune : communes) {
      Map<Stream, Double> ratios = new EnumMap<>(Stream.class);
      for (Stream stream : Stream.values()) {
        double chance = random.nextDouble();
        ratios.put(
            stream,
            !included.contains(stream) || (stream == Stream.SERVICE && chance < 0.1)
                ? Double.NaN
                : chance < 0.2 ? 0 : chance > 0.9 ? 1 : random.nextDouble());
      }
      Input input =
          new Input(
              (String) commune.get("code"),
              (String) commune.get("settlement"),
              random.nextDouble() < 0.8,
              ratios);
      handle.execute(
          "insert into mart.strength_input (release_id, theme, sector, area_code, level, settlement,"
              + " need, funding, funding_per_need, service_ratio, funding_ratio, volunteers_ratio,"
              + " ranked) values ('live', 'education', 'all', ?, 'commune', ?, 1, 0, 0, ?, ?, ?, ?)",
          input.area(),
          input.settlement(),
          orNull(ratios, Stream.SERVICE),
          orNull(ratios, Stream.FUNDING),
          orNull(ratios, Stream.VOLUNTEERS),
          input.ranked());
      inputs.add(input);
    }
    return inputs;
  }

  private static @Nullable Double orNull(Map<Stream, Double> ratios, Stream stream) {
    double ratio = ratios.getOrDefault(stream, Double.NaN);
    return Double.isNaN(ratio) ? null : ratio;
  }

  private static List<Row> read(Jdbi web, StreamWeights weights) {
    return web.withHandle(
        handle ->
            handle
                .select(
                    "select area_code, strength, rank, coalesce(rank_of, 0) as rank_of"
                        + " from mart.strength('live', 'education', 'all', 'commune', ?, ?, ?)",
                    weights.service(),
                    weights.funding(),
                    weights.volunteers())
                .map(
                    (row, context) ->
                        new Row(
                            row.getString("area_code"),
                            row.getObject("strength", Double.class),
                            row.getObject("rank", Integer.class),
                            row.getInt("rank_of")))
                .list());
  }

  private static double compare(
      List<Input> inputs, List<Row> rows, StreamWeights weights, Set<Stream> included) {
    Map<String, Row> byArea = new HashMap<>();
    rows.forEach(row -> byArea.put(row.area(), row));
    assertThat(rows).hasSameSizeAs(inputs);
    boolean services = included.contains(Stream.SERVICE) && weights.service() > 0;
    double largest = 0;
    for (Input input : inputs) {
      double index = StrengthIndex.of(input.ratios(), weights, included);
      Row row = byArea.getOrDefault(input.area(), new Row("", null, null, 0));
      Double found = row.strength();
      assertThat(found == null).isEqualTo(Double.isNaN(index));
      boolean ranked = found != null && (input.ranked() || !services);
      assertThat(row.rank() != null).isEqualTo(ranked);
      if (found != null) {
        assertThat(found).isCloseTo(index, within(RELATIVE * index));
        largest = Math.max(largest, Math.abs(found - index) / index);
      }
      if (ranked) {
        long before =
            inputs.stream()
                .filter(other -> other.settlement().equals(input.settlement()))
                .filter(other -> other.ranked() || !services)
                .filter(
                    other ->
                        StrengthIndex.of(other.ratios(), weights, included)
                            > index * (1 + RELATIVE))
                .count();
        assertThat(row.rank()).isEqualTo((int) before + 1);
      }
    }
    return largest;
  }

  @Test
  void theWebReadsSumsButNotWhoseHoursTheyAre() {
    try (TestDatabase database = TestDatabase.create()) {
      Jdbi web = Jdbi.create(database.as(Role.WEB)::open);
      assertThat(count(web, "mart.volunteer_sum")).isZero();
      assertThatThrownBy(() -> count(web, "mart.volunteer_basis"))
          .hasMessageContaining("permission denied");
    }
  }

  private static long count(Jdbi jdbi, String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
