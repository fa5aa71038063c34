package org.nasij.analytics.method.strength;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nasij.analytics.method.strength.VolunteerSums.Part;

/**
 * Admits sums over persons so that nothing that can be had from them by adding, subtracting and
 * multiplying tells of fewer than a least number of persons. Hours are unknowns of the persons,
 * other hours of the same person another unknown, and a sum is an equation with the shares of the
 * theme as coefficients; numbers of contributors are equations of their own. Both must hold ({@link
 * WitnessedEquations}).
 */
final class DisclosureGuard {
  private final WitnessedEquations hours;
  private final WitnessedEquations numbers;
  private final Set<Map<String, Part>> admitted = new HashSet<>();

  /**
   * @param least the fewest persons that anything may tell of, at least 1
   */
  DisclosureGuard(int least) {
    this.hours = new WitnessedEquations(least);
    this.numbers = new WitnessedEquations(least);
  }

  /** Hours of a person, as an unknown. */
  private record Hours(String person, double perYear) {}

  /**
   * Admits a sum if it is safe beside all that were admitted.
   *
   * @param parts by person
   * @return whether it was admitted
   */
  boolean admit(Map<String, Part> parts) {
    if (admitted.contains(parts)) {
      return true;
    }
    Map<WitnessedEquations.Unknown, Integer> hoursEquation = new LinkedHashMap<>();
    Map<WitnessedEquations.Unknown, Integer> numberEquation = new LinkedHashMap<>();
    new TreeMap<>(parts)
        .forEach(
            (person, part) -> {
              hoursEquation.put(
                  new WitnessedEquations.Unknown(person, new Hours(person, part.hoursPerYear())),
                  part.themes());
              numberEquation.put(new WitnessedEquations.Unknown(person, person), 1);
            });
    Optional<WitnessedEquations.Extension> ofHours = hours.findExtension(hoursEquation);
    Optional<WitnessedEquations.Extension> ofNumbers = numbers.findExtension(numberEquation);
    if (ofHours.isEmpty() || ofNumbers.isEmpty()) {
      return false;
    }
    hours.extend(ofHours.get());
    numbers.extend(ofNumbers.get());
    admitted.add(Map.copyOf(parts));
    return true;
  }
}
