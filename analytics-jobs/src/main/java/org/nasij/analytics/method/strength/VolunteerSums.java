package org.nasij.analytics.method.strength;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which sums of volunteers' hours a province shows (METHOD 5 and 12). A sum is of at least {@link
 * #LEAST} contributors, and it differs from every other sum the province ever showed, of this theme
 * or another, in the hours of at least {@link #LEAST} of them or of none: so that no difference of
 * two published sums tells of fewer. What may not be replaced stays as it was; what falls below
 * {@link #LEAST} is withdrawn.
 */
public final class VolunteerSums {
  /** The fewest contributors of a sum, and of a difference of two. */
  public static final int LEAST = 10;

  private VolunteerSums() {}

  /**
   * A sum that was shown.
   *
   * @param hours a year, by volunteer
   * @param current whether it is shown now
   */
  public record Shown(String theme, Map<String, Double> hours, boolean current) {
    public Shown {
      hours = Map.copyOf(hours);
    }
  }

  /** What becomes of a theme's sum in the province. */
  public sealed interface Decision {}

  /** It is shown as it was. */
  public record Kept() implements Decision {}

  /**
   * It is shown, new or instead of the one before.
   *
   * @param hours a year, by volunteer
   */
  public record Replaced(Map<String, Double> hours) implements Decision {
    public Replaced {
      hours = Map.copyOf(hours);
    }
  }

  /** It is not shown, or no longer. */
  public record Withheld() implements Decision {}

  /**
   * Decides for one province.
   *
   * @param offered hours a year, above 0, by volunteer, by theme; a theme that is not there has no
   *     volunteers
   * @param shown every sum it showed before
   * @param themes the themes to decide
   * @return one decision per theme
   */
  public static Map<String, Decision> decide(
      Map<String, Map<String, Double>> offered, List<Shown> shown, Set<String> themes) {
    List<Map<String, Double>> all = new ArrayList<>();
    shown.forEach(sum -> all.add(sum.hours()));
    Map<String, Decision> decisions = new TreeMap<>();
    List<String> largestFirst =
        themes.stream()
            .sorted(
                Comparator.comparingInt(
                        (String theme) -> -offered.getOrDefault(theme, Map.of()).size())
                    .thenComparing(theme -> theme))
            .toList();
    for (String theme : largestFirst) {
      Map<String, Double> candidate = offered.getOrDefault(theme, Map.of());
      Optional<Shown> current =
          shown.stream().filter(sum -> sum.current() && sum.theme().equals(theme)).findFirst();
      Decision decision = decide(candidate, current, all);
      if (decision instanceof Replaced replaced) {
        all.add(replaced.hours());
      }
      decisions.put(theme, decision);
    }
    return decisions;
  }

  private static Decision decide(
      Map<String, Double> candidate, Optional<Shown> current, List<Map<String, Double>> all) {
    if (candidate.size() < LEAST) {
      return new Withheld();
    }
    if (current.isPresent() && current.get().hours().equals(candidate)) {
      return new Kept();
    }
    if (all.stream().allMatch(other -> isSafe(candidate, other))) {
      return new Replaced(candidate);
    }
    return current.isPresent() ? new Kept() : new Withheld();
  }

  /** Whether the difference of two sums tells of nobody, or of enough. */
  private static boolean isSafe(Map<String, Double> one, Map<String, Double> other) {
    Set<String> volunteers = new HashSet<>(one.keySet());
    volunteers.addAll(other.keySet());
    long differing =
        volunteers.stream()
            .filter(id -> !one.getOrDefault(id, 0.0).equals(other.getOrDefault(id, 0.0)))
            .count();
    return differing == 0 || differing >= LEAST;
  }

  /**
   * The hours volunteers of a province offer, by theme and volunteer: one who names several themes
   * gives each an equal part (a choice), one who names none stands in none.
   */
  public static Map<String, Map<String, Double>> byTheme(List<Offer> offers) {
    Map<String, Map<String, Double>> hours = new LinkedHashMap<>();
    for (Offer offer : offers) {
      for (String theme : offer.themes()) {
        hours
            .computeIfAbsent(theme, key -> new LinkedHashMap<>())
            .put(offer.volunteer(), offer.hoursPerYear() / offer.themes().size());
      }
    }
    return hours;
  }

  /**
   * What a volunteer offers.
   *
   * @param volunteer an opaque id
   * @param themes each once
   * @param hoursPerYear above 0
   */
  public record Offer(String volunteer, List<String> themes, double hoursPerYear) {
    public Offer {
      themes = List.copyOf(new LinkedHashSet<>(themes));
    }
  }
}
