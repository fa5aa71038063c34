package org.nasij.analytics.method.strength;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sums of volunteers' hours a province shows (METHOD 5 and 12). A sum is of at least {@link
 * #LEAST} contributors, and together with every other sum the province ever showed, of this theme
 * or another, it tells of no fewer by whatever is added and subtracted ({@link DisclosureGuard}).
 * What may not be replaced stays as it was; what falls below {@link #LEAST} is withdrawn.
 */
public final class VolunteerSums {
  /** The fewest contributors of a sum, and of anything that sums tell together. */
  public static final int LEAST = 10;

  private VolunteerSums() {}

  /**
   * A volunteer's part in a theme's sum.
   *
   * @param hoursPerYear what the volunteer offers in all, above 0
   * @param themes among how many themes it is divided, at least 1
   */
  public record Part(double hoursPerYear, int themes) {
    /** Hours a year for the theme. */
    public double hours() {
      return hoursPerYear / themes;
    }
  }

  /**
   * A sum that was shown.
   *
   * @param parts by volunteer
   * @param current whether it is shown now
   */
  public record Shown(String theme, Map<String, Part> parts, boolean current) {
    public Shown {
      parts = Map.copyOf(parts);
    }
  }

  /** What becomes of a theme's sum in the province. */
  public sealed interface Decision {}

  /** It is shown as it was. */
  public record Kept() implements Decision {}

  /**
   * It is shown, new or instead of the one before.
   *
   * @param parts by volunteer
   */
  public record Replaced(Map<String, Part> parts) implements Decision {
    public Replaced {
      parts = Map.copyOf(parts);
    }
  }

  /** It is not shown, or no longer. */
  public record Withheld() implements Decision {}

  /**
   * Decides for one province.
   *
   * @param offered parts by volunteer, by theme; a theme that is not there has no volunteers
   * @param shown every sum it showed before, in the order in which they were shown
   * @param themes the themes to decide
   * @return one decision per theme, in the order in which they are to be shown
   * @throws IllegalArgumentException if what was shown is not what this decided
   */
  public static Map<String, Decision> decide(
      Map<String, Map<String, Part>> offered, List<Shown> shown, Set<String> themes) {
    DisclosureGuard guard = new DisclosureGuard(LEAST);
    List<Shown> unsafe = shown.stream().filter(sum -> !guard.admit(sum.parts())).toList();
    if (!unsafe.isEmpty()) {
      throw new IllegalArgumentException(
          "Sums were shown that tell of fewer than "
              + LEAST
              + " persons, of "
              + unsafe.get(0).theme());
    }
    Map<String, Decision> decisions = new LinkedHashMap<>();
    List<String> largestFirst =
        themes.stream()
            .sorted(
                Comparator.comparingInt(
                        (String theme) -> -offered.getOrDefault(theme, Map.of()).size())
                    .thenComparing(theme -> theme))
            .toList();
    for (String theme : largestFirst) {
      Optional<Shown> current =
          shown.stream().filter(sum -> sum.current() && sum.theme().equals(theme)).findFirst();
      decisions.put(theme, decide(offered.getOrDefault(theme, Map.of()), current, guard));
    }
    return decisions;
  }

  private static Decision decide(
      Map<String, Part> candidate, Optional<Shown> current, DisclosureGuard guard) {
    if (candidate.size() < LEAST) {
      return new Withheld();
    }
    if (current.isPresent() && current.get().parts().equals(candidate)) {
      return new Kept();
    }
    if (guard.admit(candidate)) {
      return new Replaced(candidate);
    }
    return current.isPresent() ? new Kept() : new Withheld();
  }

  /**
   * What volunteers of a province offer, by theme and volunteer: one who names several themes gives
   * each an equal part (a choice), one who names none stands in none.
   */
  public static Map<String, Map<String, Part>> byTheme(List<Offer> offers) {
    Map<String, Map<String, Part>> parts = new LinkedHashMap<>();
    for (Offer offer : offers) {
      for (String theme : offer.themes()) {
        parts
            .computeIfAbsent(theme, key -> new LinkedHashMap<>())
            .put(offer.volunteer(), new Part(offer.hoursPerYear(), offer.themes().size()));
      }
    }
    return parts;
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
