package org.nasij.analytics.method.strength;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Linear equations over unknowns of persons, such that every combination of them that is not zero
 * has unknowns of at least so many persons.
 *
 * <p>Proof. So many sets of witnesses are kept, no person in two of them. In each set every
 * equation has one unknown, and the square matrix of equations by these unknowns is regular. A
 * combination with a coefficient other than zero is therefore not zero at some unknown of each set,
 * so at as many persons as there are sets. Matrices are regular modulo a prime, hence over the
 * rationals; that one is regular and not so modulo the prime may happen once in a thousand million
 * cases, and then an equation is refused that need not be.
 *
 * <p>The condition is sufficient, not necessary: it asks for {@code least} persons per equation,
 * where finding the smallest group that equations tell of takes exponential time.
 */
final class WitnessedEquations {
  private static final long PRIME = Integer.MAX_VALUE;

  private final List<WitnessSet> sets = new ArrayList<>();
  private final Map<Unknown, Integer> columns = new LinkedHashMap<>();
  private final Set<Map<Unknown, Integer>> equations = new HashSet<>();
  private final Set<String> witnesses = new HashSet<>();

  /**
   * @param least the fewest persons of a combination, at least 1
   */
  WitnessedEquations(int least) {
    for (int i = 0; i < least; i++) {
      sets.add(new WitnessSet());
    }
  }

  /**
   * An unknown.
   *
   * @param person whose it is
   * @param value what tells it from others of the person
   */
  record Unknown(String person, Object value) {}

  /**
   * Whom an equation can have as witnesses.
   *
   * @param divisors its unknowns with 1 / coefficient, each at least 1 and below the prime
   * @return one unknown per set, by number; none if the equation is already there; empty if it
   *     cannot be witnessed
   */
  Optional<List<Integer>> findWitnesses(Map<Unknown, Integer> divisors) {
    if (equations.contains(divisors)) {
      return Optional.of(List.of());
    }
    List<Unknown> unknowns = new ArrayList<>(columns.keySet());
    divisors.keySet().stream().filter(u -> !columns.containsKey(u)).forEach(unknowns::add);
    long[] row = row(divisors, unknowns);
    return new Search(unknowns, sets.stream().map(set -> set.reduce(row)).toList()).find();
  }

  /** Adds an equation with the witnesses found for it just before. */
  void add(Map<Unknown, Integer> divisors, List<Integer> found) {
    if (!equations.add(Map.copyOf(divisors))) {
      return;
    }
    divisors.keySet().forEach(unknown -> columns.putIfAbsent(unknown, columns.size()));
    List<Unknown> unknowns = List.copyOf(columns.keySet());
    long[] row = row(divisors, unknowns);
    for (int i = 0; i < sets.size(); i++) {
      int column = found.get(i);
      sets.get(i).add(row, column);
      witnesses.add(unknowns.get(column).person());
    }
  }

  private static long[] row(Map<Unknown, Integer> divisors, List<Unknown> unknowns) {
    return unknowns.stream()
        .mapToLong(unknown -> inverse(divisors.getOrDefault(unknown, 0)))
        .toArray();
  }

  /** A matching of sets and persons that are nobody's witness yet, by augmenting paths. */
  private final class Search {
    private final List<Unknown> unknowns;
    private final List<long[]> reduced;
    private final Map<String, Integer> setOf = new HashMap<>();
    private final Integer[] columnOf = new Integer[sets.size()];

    Search(List<Unknown> unknowns, List<long[]> reduced) {
      this.unknowns = unknowns;
      this.reduced = reduced;
    }

    Optional<List<Integer>> find() {
      for (int set = 0; set < reduced.size(); set++) {
        if (!assign(set, new HashSet<>())) {
          return Optional.empty();
        }
      }
      return Optional.of(List.of(columnOf));
    }

    private boolean assign(int set, Set<String> tried) {
      long[] row = reduced.get(set);
      for (int column = 0; column < row.length; column++) {
        String person = unknowns.get(column).person();
        if (row[column] == 0 || witnesses.contains(person) || !tried.add(person)) {
          continue;
        }
        Integer other = setOf.get(person);
        if (other == null || assign(other, tried)) {
          setOf.put(person, set);
          columnOf[set] = column;
          return true;
        }
      }
      return false;
    }
  }

  /** Equations solved for one unknown each: the identity at these, so that reducing is one pass. */
  private static final class WitnessSet {
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    long[] reduce(long[] row) {
      long[] reduced = row.clone();
      for (int i = 0; i < rows.size(); i++) {
        subtract(reduced, reduced[pivots.get(i)], rows.get(i));
      }
      return reduced;
    }

    void add(long[] row, int column) {
      long[] reduced = reduce(row);
      long scale = inverse(reduced[column]);
      for (int i = 0; i < reduced.length; i++) {
        reduced[i] = reduced[i] * scale % PRIME;
      }
      for (int i = 0; i < rows.size(); i++) {
        long[] earlier = Arrays.copyOf(rows.get(i), reduced.length);
        subtract(earlier, earlier[column], reduced);
        rows.set(i, earlier);
      }
      rows.add(reduced);
      pivots.add(column);
    }

    private static void subtract(long[] from, long factor, long[] row) {
      if (factor != 0) {
        for (int i = 0; i < row.length; i++) {
          from[i] = (from[i] + (PRIME - factor) * row[i]) % PRIME;
        }
      }
    }
  }

  /** By Fermat; of 0 it is 0. */
  private static long inverse(long value) {
    long result = 1;
    long power = value;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * power % PRIME;
      }
      power = power * power % PRIME;
    }
    return result;
  }
}
