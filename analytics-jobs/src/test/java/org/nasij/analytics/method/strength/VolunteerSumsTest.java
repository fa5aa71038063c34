package org.nasij.analytics.method.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    assertThat(fewest(shownBy(decisions), true)).isGreaterThanOrEqualTo(10);
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
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
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
    assertThat(fewest(sums, true)).isBetween(10, most);
    assertThat(fewest(sums, false)).isBetween(10, most);
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
   * What an attacker finds who knows who stands in which sum with which share: solves the sums for
   * the combination that is left with the fewest persons, and says how many. It is one that
   * vanishes at as many independent unknowns as there are independent sums but one; all of them are
   * tried, in whole numbers.
   *
   * @param ofHours the sums of hours; else the numbers of contributors
   */
  private static int fewest(List<Map<String, Part>> sums, boolean ofHours) {
    Map<List<Long>, Set<String>> personsOf = new LinkedHashMap<>();
    List<Map<List<Object>, Long>> equations = new ArrayList<>();
    for (Map<String, Part> sum : sums) {
      Map<List<Object>, Long> equation = new HashMap<>();
      sum.forEach(
          (person, part) ->
              equation.put(
                  ofHours ? List.of(person, part.hoursPerYear()) : List.of(person),
                  ofHours ? 6L / part.themes() : 1L));
      if (!equations.contains(equation)) {
        equations.add(equation);
      }
    }
    Set<List<Object>> unknowns = new LinkedHashSet<>();
    equations.forEach(equation -> unknowns.addAll(equation.keySet()));
    for (List<Object> unknown : unknowns) {
      personsOf
          .computeIfAbsent(
              equations.stream().map(e -> e.getOrDefault(unknown, 0L)).toList(),
              key -> new HashSet<>())
          .add((String) unknown.get(0));
    }
    return fewest(List.copyOf(personsOf.entrySet()), 0, List.of(), equations.size());
  }

  private static int fewest(
      List<Map.Entry<List<Long>, Set<String>>> columns,
      int from,
      List<List<Long>> chosen,
      int equations) {
    if (chosen.size() == equations - 1) {
      List<Long> combination = across(chosen, equations);
      if (combination.stream().allMatch(c -> c == 0)) {
        return Integer.MAX_VALUE;
      }
      Set<String> left = new HashSet<>();
      for (Map.Entry<List<Long>, Set<String>> column : columns) {
        long value = 0;
        for (int i = 0; i < equations; i++) {
          value += combination.get(i) * column.getKey().get(i);
        }
        if (value != 0) {
          left.addAll(column.getValue());
        }
      }
      return left.size();
    }
    int fewest = Integer.MAX_VALUE;
    for (int next = from; next < columns.size(); next++) {
      List<List<Long>> more = new ArrayList<>(chosen);
      more.add(columns.get(next).getKey());
      fewest = Math.min(fewest, fewest(columns, next + 1, more, equations));
    }
    return fewest;
  }

  /** What vanishes at all of them: their product across, by cofactors. */
  private static List<Long> across(List<List<Long>> columns, int size) {
    List<Long> product = new ArrayList<>();
    for (int left = 0; left < size; left++) {
      long[][] minor = new long[size - 1][size - 1];
      for (int row = 0; row < size - 1; row++) {
        for (int i = 0, at = 0; i < size; i++) {
          if (i != left) {
            minor[row][at++] = columns.get(row).get(i);
          }
        }
      }
      product.add((left % 2 == 0 ? 1 : -1) * determinant(minor));
    }
    return product;
  }

  private static long determinant(long[][] matrix) {
    if (matrix.length == 0) {
      return 1;
    }
    long sum = 0;
    for (int column = 0; column < matrix.length; column++) {
      if (matrix[0][column] == 0) {
        continue;
      }
      long[][] minor = new long[matrix.length - 1][matrix.length - 1];
      for (int row = 1; row < matrix.length; row++) {
        for (int i = 0, at = 0; i < matrix.length; i++) {
          if (i != column) {
            minor[row - 1][at++] = matrix[row][i];
          }
        }
      }
      sum += (column % 2 == 0 ? 1 : -1) * matrix[0][column] * determinant(minor);
    }
    return sum;
  }
}
