package org.nasij.analytics.method.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.strength.VolunteerSums.Decision;
import org.nasij.analytics.method.strength.VolunteerSums.Kept;
import org.nasij.analytics.method.strength.VolunteerSums.Offer;
import org.nasij.analytics.method.strength.VolunteerSums.Replaced;
import org.nasij.analytics.method.strength.VolunteerSums.Shown;
import org.nasij.analytics.method.strength.VolunteerSums.Withheld;

class VolunteerSumsTest {
  /** Volunteers from one number to another, with the same hours. */
  private static Map<String, Double> people(int from, int to, double hours) {
    Map<String, Double> people = new HashMap<>();
    for (int number = from; number <= to; number++) {
      people.put("v" + number, hours);
    }
    return people;
  }

  private static Decision decide(Map<String, Double> candidate, List<Shown> shown) {
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
    Map<String, Map<String, Double>> offered =
        Map.of("education", people(1, 12, 5), "youth", people(1, 11, 5));

    Map<String, Decision> decisions =
        VolunteerSums.decide(offered, List.of(), Set.of("education", "youth"));

    assertThat(decisions.get("education")).isInstanceOf(Replaced.class);
    assertThat(decisions.get("youth")).isInstanceOf(Withheld.class);
  }

  @Test
  void hoursAreSplitEquallyAndThoseOfNoThemeStandInNone() {
    Map<String, Map<String, Double>> hours =
        VolunteerSums.byTheme(
            List.of(
                new Offer("a", List.of("youth", "health", "youth"), 60),
                new Offer("b", List.of("youth"), 10),
                new Offer("c", List.of(), 99)));

    assertThat(hours)
        .isEqualTo(Map.of("youth", Map.of("a", 30.0, "b", 10.0), "health", Map.of("a", 30.0)));
  }

  @Test
  void inARandomHistoryNoTwoSumsEverShownDifferInFewerThanTenPersons() {
    Random random = new Random(7);
    List<String> themes = List.of("education", "youth", "health");
    Map<String, List<String>> wishes = new HashMap<>();
    List<Shown> shown = new ArrayList<>();
    int replaced = 0;
    for (int step = 0; step < 300; step++) {
      for (int i = 0; i < 3; i++) {
        String volunteer = "v" + random.nextInt(60);
        if (random.nextBoolean()) {
          wishes.put(volunteer, themes.subList(0, 1 + random.nextInt(3)));
        } else {
          wishes.remove(volunteer);
        }
      }
      List<Offer> offers = new ArrayList<>();
      wishes.forEach((volunteer, wished) -> offers.add(new Offer(volunteer, wished, 30)));
      Map<String, Decision> decisions =
          VolunteerSums.decide(VolunteerSums.byTheme(offers), shown, Set.copyOf(themes));
      for (Map.Entry<String, Decision> decision : decisions.entrySet()) {
        if (!(decision.getValue() instanceof Kept)) {
          shown.replaceAll(
              sum ->
                  sum.theme().equals(decision.getKey())
                      ? new Shown(sum.theme(), sum.hours(), false)
                      : sum);
        }
        if (decision.getValue() instanceof Replaced sum) {
          shown.add(new Shown(decision.getKey(), sum.hours(), true));
          replaced++;
        }
      }
    }

    assertThat(replaced).isGreaterThan(5);
    for (Shown one : shown) {
      assertThat(one.hours()).hasSizeGreaterThanOrEqualTo(10);
      for (Shown other : shown) {
        Set<String> all = new HashSet<>(one.hours().keySet());
        all.addAll(other.hours().keySet());
        long differing =
            all.stream()
                .filter(
                    id ->
                        !one.hours()
                            .getOrDefault(id, 0.0)
                            .equals(other.hours().getOrDefault(id, 0.0)))
                .count();
        assertThat(differing == 0 || differing >= 10).isTrue();
      }
    }
  }
}
