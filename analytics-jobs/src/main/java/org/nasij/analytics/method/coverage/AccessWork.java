package org.nasij.analytics.method.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.CatchmentLimits;
import org.nasij.analytics.method.coverage.SupplyBlock.Place;
import org.nasij.analytics.method.coverage.SupplyBlock.Row;
import org.nasij.analytics.method.supply.SupplyLocation;

/**
 * Step one of the model as work that can be divided: the {@link #terms}, which everybody who does a
 * part of it needs, and the supply, which goes to them in blocks. What the blocks give for an area
 * is added up ({@link AreaTotals#addAll}), finished, and handed to {@link #solutions}.
 */
public final class AccessWork {
  private static final int NO_DAY = -1;

  private final List<AccessProblem> problems;
  private final List<SupplyLocation> locations;
  private final AccessTerms terms;
  private final List<List<Row>> rowsByLocation = new ArrayList<>();
  private final List<Row> rowsInPlace = new ArrayList<>();
  private final List<Integer> served;

  /**
   * Sorts the problems' supply by place.
   *
   * @param locations all of the model, in the order of their numbers
   */
  public AccessWork(List<AccessProblem> problems, List<SupplyLocation> locations) {
    this.problems = List.copyOf(problems);
    this.locations = locations;
    int[] epochDays =
        problems.stream()
            .flatMap(problem -> problem.rows().stream())
            .filter(SupplyRow::current)
            .mapToInt(row -> Math.toIntExact(row.evidenceDay()))
            .distinct()
            .sorted()
            .toArray();
    this.terms =
        new AccessTerms(
            problems.stream().map(AccessProblem::demand).toArray(double[][]::new),
            problems.stream().map(AccessProblem::known).toArray(boolean[][]::new),
            problems.stream()
                .map(AccessProblem::limitsOrNull)
                .toArray(n -> new @Nullable CatchmentLimits[n]),
            epochDays);
    locations.forEach(location -> rowsByLocation.add(new ArrayList<>(0)));
    for (int number = 0; number < problems.size(); number++) {
      for (SupplyRow row : problems.get(number).rows()) {
        int day = row.current() ? Arrays.binarySearch(epochDays, (int) row.evidenceDay()) : NO_DAY;
        (row.atLocation() ? rowsByLocation.get(row.location()) : rowsInPlace)
            .add(new Row(number, row, day));
      }
    }
    int communes = problems.stream().mapToInt(p -> p.demand().length).max().orElse(0);
    this.served =
        IntStream.range(0, locations.size())
            .filter(number -> number < communes || !rowsByLocation.get(number).isEmpty())
            .boxed()
            .toList();
  }

  /** What is asked of each location. */
  public AccessTerms terms() {
    return terms;
  }

  /** The numbers of the locations to be gone through, rising. */
  public List<Integer> served() {
    return served;
  }

  /** A location by its number. */
  public SupplyLocation location(int number) {
    return locations.get(number);
  }

  /** About how much all locations and what is there would take in blocks, bytes. */
  public long bytes() {
    long rows = served.stream().mapToLong(number -> rowsByLocation.get(number).size()).sum();
    return (long) SupplyBlock.LOCATION_BYTES * served.size() + SupplyBlock.ROW_BYTES * rows;
  }

  /** Everything in one block. */
  public SupplyBlock whole() {
    return SupplyBlock.of(places(served), rowsInPlace);
  }

  /**
   * A block of locations with what is there.
   *
   * @param numbers of {@link #served}
   */
  public SupplyBlock block(List<Integer> numbers) {
    return SupplyBlock.of(places(numbers), List.of());
  }

  private List<Place> places(List<Integer> numbers) {
    return numbers.stream()
        .map(number -> new Place(number, locations.get(number), rowsByLocation.get(number)))
        .toList();
  }

  /** The supply in place, in blocks of at most so many rows. */
  public List<SupplyBlock> blocksInPlace(int mostRows) {
    List<SupplyBlock> blocks = new ArrayList<>();
    for (int from = 0; from < rowsInPlace.size(); from += mostRows) {
      int to = Math.min(rowsInPlace.size(), from + mostRows);
      blocks.add(SupplyBlock.of(List.of(), rowsInPlace.subList(from, to)));
    }
    return blocks;
  }

  /** The finished totals of an area, over all blocks. */
  public record Finished(int area, AreaAccess access) {}

  /**
   * The solutions of all problems, in their order.
   *
   * @param finished one for each area that reaches something or has a location inside
   */
  public List<ThemeAccess> solutions(List<Finished> finished) {
    boolean[][] unreached = new boolean[problems.size()][locations.size()];
    for (Finished area : finished) {
      for (int[] place : area.access().unreached()) {
        unreached[place[0]][place[1]] = true;
      }
    }
    return IntStream.range(0, problems.size())
        .mapToObj(number -> problems.get(number).solution(number, finished, unreached[number]))
        .toList();
  }
}
