package org.nasij.analytics.method.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.strength.VolunteerSums.Decision;
import org.nasij.analytics.method.strength.VolunteerSums.Kept;
import org.nasij.analytics.method.strength.VolunteerSums.Offer;
import org.nasij.analytics.method.strength.VolunteerSums.Part;
import org.nasij.analytics.method.strength.VolunteerSums.Replaced;
import org.nasij.analytics.method.strength.VolunteerSums.Shown;
import org.nasij.analytics.method.strength.VolunteerSums.Withheld;

class VolunteerSumsTest {
  private static final int LIMIT = 10;
  private static final long PRIME = 1_000_000_007;

  /** Volunteers from one number to another, with the same hours. */
  private static Map<String, Part> people(int from, int to, double hours) {
    Map<String, Part> people = new HashMap<>();
    for (int number = from; number <= to; number++) {
      people.put("v" + number, new Part(hours, 1));
    }
    return people;
  }

  private static Decision decide(Map<String, Part> candidate, List<Shown> shown) {
    return VolunteerSums.decide(Map.of("youth", candidate), shown, Set.of("youth")).get("youth");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "9, false", "10, true", "11, true"})
  void aSumIsOfAtLeastTen(int count, boolean isShown) {
    assertThat(decide(people(1, count, 5), List.of()) instanceof Replaced).isEqualTo(isShown);
  }

  @ParameterizedTest
  @CsvSource({
    // Joined since the sum of volunteers 1 to 20 was shown; the same ones; hours of some differ.
    "1, 21, 5, kept",
    "1, 29, 5, kept",
    "1, 30, 5, replaced",
    "1, 20, 5, kept",
    "1, 20, 6, replaced",
    "2, 20, 5, kept",
    "11, 20, 5, replaced",
    "12, 20, 5, withheld",
  })
  void aSumIsReplacedOnlyOnceTenPersonsDiffer(int from, int to, double hours, String outcome) {
    List<Shown> shown = List.of(new Shown("youth", people(1, 20, 5), true));

    Decision decision = decide(people(from, to, hours), shown);

    assertThat(decision)
        .isInstanceOf(
            switch (outcome) {
              case "kept" -> Kept.class;
              case "replaced" -> Replaced.class;
              default -> Withheld.class;
            });
  }

  @Test
  void aSumIsComparedWithEveryOneThatWasEverShown() {
    List<Shown> shown =
        List.of(
            new Shown("youth", people(1, 20, 5), false),
            new Shown("youth", people(1, 30, 5), true));

    // It differs from the current one in ten persons, from the one before in one.
    assertThat(decide(people(1, 19, 5), shown)).isInstanceOf(Kept.class);
  }

  @Test
  void twoThemesOfOneProvinceDoNotTellOfOnePersonByTheirDifference() {
    Map<String, Map<String, Part>> offered =
        Map.of("education", people(1, 12, 5), "youth", people(1, 11, 5));

    Map<String, Decision> decisions =
        VolunteerSums.decide(offered, List.of(), Set.of("education", "youth"));

    assertThat(decisions.get("education")).isInstanceOf(Replaced.class);
    assertThat(decisions.get("youth")).isInstanceOf(Withheld.class);
  }

  @Test
  void threeSumsDoNotTellOfFewerThanTenByTheirCombination() {
    // Given two sums of twelve, and a third of both and three more: any two differ in ten or more
    Map<String, Map<String, Part>> offered =
        Map.of(
            "education", people(1, 27, 5),
            "health", people(1, 12, 5),
            "youth", people(13, 24, 5));
    assertThat(fewest(List.copyOf(offered.values()), true)).isEqualTo(3);

    Map<String, Decision> decisions =
        VolunteerSums.decide(offered, List.of(), Set.of("education", "health", "youth"));

    assertThat(decisions.values().stream().filter(Replaced.class::isInstance)).hasSize(2);
    assertThat(fewest(shownBy(decisions), true)).isEqualTo(LIMIT);
  }

  @Test
  void whoDividesTheSameHoursOtherwiseIsStillTheSamePerson() {
    // Given twenty persons who named one theme, then two; with them, three more
    Map<String, Part> halves = new HashMap<>(people(21, 23, 5));
    people(1, 20, 5).keySet().forEach(person -> halves.put(person, new Part(5, 2)));
    List<Shown> shown = List.of(new Shown("youth", people(1, 20, 5), true));

    // Twice the new sum less the old one would be of the three
    assertThat(decide(halves, shown)).isInstanceOf(Kept.class);
  }

  @Test
  void hoursAreSplitEquallyAndThoseOfNoThemeStandInNone() {
    Map<String, Map<String, Part>> parts =
        VolunteerSums.byTheme(
            List.of(
                new Offer("a", List.of("youth", "health", "youth"), 60),
                new Offer("b", List.of("youth"), 10),
                new Offer("c", List.of(), 99)));

    assertThat(parts)
        .isEqualTo(
            Map.of(
                "youth",
                Map.of("a", new Part(60, 2), "b", new Part(10, 1)),
                "health",
                Map.of("a", new Part(60, 2))));
    assertThat(new Part(60, 2).hours()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void inARandomHistoryNoCombinationOfSumsEverShownTellsOfFewerThanTenPersons(int seed) {
    Random random = new Random(seed);
    List<String> themes = List.of("education", "youth", "health");
    Map<String, Offer> offers = new HashMap<>();
    List<Shown> shown = new ArrayList<>();
    int most = 25 + 5 * random.nextInt(6);
    for (int step = 0; step < 60; step++) {
      for (int i = 0; i < 5; i++) {
        String person = "v" + random.nextInt(most);
        if (random.nextInt(4) == 0) {
          offers.remove(person);
        } else {
          int first = random.nextInt(3);
          offers.put(
              person,
              new Offer(
                  person,
                  themes.subList(first, first + 1 + random.nextInt(3 - first)),
                  30 * (1 + random.nextInt(2))));
        }
      }
      VolunteerSums.decide(
              VolunteerSums.byTheme(List.copyOf(offers.values())), shown, Set.copyOf(themes))
          .forEach((theme, decision) -> apply(shown, theme, decision));
    }

    List<Map<String, Part>> sums = shown.stream().map(Shown::parts).distinct().toList();
    assertThat(sums).hasSizeGreaterThanOrEqualTo(2);
    assertThat(fewest(sums, true)).isEqualTo(LIMIT);
    assertThat(fewest(sums, false)).isEqualTo(LIMIT);
  }

  private static void apply(List<Shown> shown, String theme, Decision decision) {
    if (!(decision instanceof Kept)) {
      shown.replaceAll(
          sum -> sum.theme().equals(theme) ? new Shown(theme, sum.parts(), false) : sum);
    }
    if (decision instanceof Replaced sum) {
      shown.add(new Shown(theme, sum.parts(), true));
    }
  }

  private static List<Map<String, Part>> shownBy(Map<String, Decision> decisions) {
    List<Map<String, Part>> shown = new ArrayList<>();
    decisions.forEach(
        (theme, decision) -> {
          if (decision instanceof Replaced sum) {
            shown.add(sum.parts());
          }
        });
    return shown;
  }

  /**
   * What an attacker finds who knows who stands in which sum with which share: the combination of
   * sums that is left with the fewest persons. Person by person it is either nothing of theirs or
   * something; all such choices are tried. Numbers are taken modulo another prime: what cancels
   * among whole numbers cancels there, so that nothing is missed.
   *
   * @param ofHours the sums of hours; else the numbers of contributors
   * @return how many persons, or {@link #LIMIT} where they are as many or more
   */
  private static int fewest(List<Map<String, Part>> sums, boolean ofHours) {
    Set<List<Object>> unknowns = new LinkedHashSet<>();
    Set<Map<List<Object>, Long>> equations = new LinkedHashSet<>();
    for (Map<String, Part> sum : sums) {
      Map<List<Object>, Long> equation = new HashMap<>();
      sum.forEach(
          (person, part) ->
              equation.put(
                  ofHours ? List.of(person, part.hoursPerYear()) : List.of(person),
                  ofHours ? 6L / part.themes() : 1L));
      equations.add(equation);
      unknowns.addAll(equation.keySet());
    }
    List<long[]> rows =
        equations.stream()
            .map(e -> unknowns.stream().mapToLong(u -> e.getOrDefault(u, 0L)).toArray())
            .toList();
    List<String> persons = unknowns.stream().map(unknown -> (String) unknown.get(0)).toList();
    return fewest(rows, persons, 0, Set.of(), LIMIT);
  }

  private static int fewest(
      List<long[]> rows, List<String> persons, int from, Set<String> left, int best) {
    if (rows.isEmpty() || left.size() >= best) {
      return best;
    }
    int column = from;
    while (column < persons.size() && allZero(rows, column)) {
      column++;
    }
    if (column == persons.size()) {
      return left.size();
    }
    int found = fewest(without(rows, column), persons, column + 1, left, best);
    Set<String> more = new HashSet<>(left);
    more.add(persons.get(column));
    return fewest(rows, persons, column + 1, more, found);
  }

  private static boolean allZero(List<long[]> rows, int column) {
    return rows.stream().allMatch(row -> row[column] == 0);
  }

  /** The combinations in which an unknown cancels. */
  private static List<long[]> without(List<long[]> rows, int column) {
    long[] pivot = rows.stream().filter(row -> row[column] != 0).findFirst().orElseThrow();
    List<long[]> others = new ArrayList<>();
    for (long[] row : rows) {
      if (row != pivot) {
        long[] other = new long[row.length];
        for (int i = 0; i < row.length; i++) {
          other[i] =
              Math.floorMod(row[i] * pivot[column] % PRIME - row[column] * pivot[i] % PRIME, PRIME);
        }
        others.add(other);
      }
    }
    return others;
  }
}
