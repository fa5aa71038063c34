package org.nasij.analytics.method.strength;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Linear equations over unknowns of persons, such that every combination of them that is not zero
 * has unknowns of at least so many persons.
 *
 * <p>Proof. Half as many sets of witnesses are kept as persons are asked for, no person twice in
 * them. In each set every equation has one witness, an unknown, and the equations are solved for
 * these: each solved one has its own witness and no other of the set. A combination with fewer
 * persons than asked for has, by the number of sets, at most one witness of some set: it is one of
 * that set's solved equations times a number, and every solved equation has persons enough.
 *
 * <p>Equations are solved modulo a prime. What is not zero there is not zero among the rationals
 * either, so nothing is admitted that must not be; what is zero there alone, once in a thousand
 * million cases, is refused for nothing. Some safe equations are refused for want of witnesses:
 * finding the smallest group that equations tell of takes exponential time.
 */
final class WitnessedEquations {
  private static final long PRIME = Integer.MAX_VALUE;

  private final int least;
  private final Set<Map<Unknown, Integer>> equations = new HashSet<>();
  private List<Unknown> unknowns = List.of();
  private List<WitnessSet> sets;

  /**
   * @param least the fewest persons of a combination, at least 1
   */
  WitnessedEquations(int least) {
    this.least = least;
    this.sets =
        IntStream.range(0, (least + 1) / 2)
            .mapToObj(i -> new WitnessSet(List.of(), List.of()))
            .toList();
  }

  /**
   * An unknown.
   *
   * @param person whose it is
   * @param value what tells it from others of the person
   */
  record Unknown(String person, Object value) {}

  /** These equations with one more. */
  record Extension(Map<Unknown, Integer> equation, List<Unknown> unknowns, List<WitnessSet> sets) {}

  /**
   * Adds an equation in thought.
   *
   * @param divisors its unknowns with 1 / coefficient, each at least 1 and below the prime; in an
   *     order that is the same at every time
   * @return empty if it would tell of too few, or witnesses are wanting
   */
  Optional<Extension> findExtension(Map<Unknown, Integer> divisors) {
    if (equations.contains(divisors)) {
      return Optional.of(new Extension(divisors, unknowns, sets));
    }
    Set<Unknown> known = new HashSet<>(unknowns);
    List<Unknown> more = new ArrayList<>(unknowns);
    divisors.keySet().stream().filter(unknown -> !known.contains(unknown)).forEach(more::add);
    long[] row =
        more.stream().mapToLong(unknown -> inverse(divisors.getOrDefault(unknown, 0))).toArray();
    return new Search(more, sets.stream().map(set -> set.reduce(row)).toList())
        .find()
        .map(extended -> new Extension(divisors, List.copyOf(more), extended))
        .filter(this::hasPersonsEnough);
  }

  /** Adds the equation of an extension that was found just before. */
  void extend(Extension extension) {
    equations.add(Map.copyOf(extension.equation()));
    unknowns = extension.unknowns();
    sets = extension.sets();
  }

  private boolean hasPersonsEnough(Extension extension) {
    return extension.sets().stream()
        .flatMap(set -> set.rows().stream())
        .allMatch(
            row ->
                IntStream.range(0, row.length)
                        .filter(column -> row[column] != 0)
                        .mapToObj(column -> extension.unknowns().get(column).person())
                        .distinct()
                        .count()
                    >= least);
  }

  /** A matching of sets and persons that are nobody's witness yet, by augmenting paths. */
  private final class Search {
    private final List<Unknown> columns;
    private final List<long[]> reduced;
    private final Set<String> witnesses = new HashSet<>();
    private final Map<String, Integer> setOf = new HashMap<>();
    private final int[] columnOf = new int[sets.size()];

    Search(List<Unknown> columns, List<long[]> reduced) {
      this.columns = columns;
      this.reduced = reduced;
      sets.forEach(
          set -> set.pivots().forEach(pivot -> witnesses.add(columns.get(pivot).person())));
    }

    Optional<List<WitnessSet>> find() {
      for (int set = 0; set < reduced.size(); set++) {
        if (!assign(set, new HashSet<>())) {
          return Optional.empty();
        }
      }
      return Optional.of(
          IntStream.range(0, reduced.size())
              .mapToObj(set -> sets.get(set).with(reduced.get(set), columnOf[set]))
              .toList());
    }

    private boolean assign(int set, Set<String> tried) {
      long[] row = reduced.get(set);
      for (int column = 0; column < row.length; column++) {
        String person = columns.get(column).person();
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

  /**
   * Equations solved for one unknown each.
   *
   * @param rows 1 at the own pivot, 0 at the others; an unknown beyond a row's end is 0 in it
   * @param pivots columns
   */
  record WitnessSet(List<long[]> rows, List<Integer> pivots) {

    /** What is left of a row once it has no pivot. */
    long[] reduce(long[] row) {
      long[] reduced = row.clone();
      for (int i = 0; i < rows.size(); i++) {
        subtract(reduced, reduced[pivots.get(i)], rows.get(i));
      }
      return reduced;
    }

    /** With a reduced row more, solved for a column that is not 0 in it. */
    WitnessSet with(long[] reduced, int column) {
      long scale = inverse(reduced[column]);
      long[] solved = Arrays.stream(reduced).map(value -> value * scale % PRIME).toArray();
      List<long[]> all = new ArrayList<>();
      for (long[] row : rows) {
        long[] other = Arrays.copyOf(row, solved.length);
        subtract(other, other[column], solved);
        all.add(other);
      }
      all.add(solved);
      List<Integer> columns = new ArrayList<>(pivots);
      columns.add(column);
      return new WitnessSet(all, columns);
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
