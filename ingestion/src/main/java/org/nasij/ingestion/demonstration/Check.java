package org.nasij.ingestion.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nasij.ingestion.demonstration.StoredWorld.Count;
import org.nasij.ingestion.demonstration.StoredWorld.Release;

/**
 * Something that must hold in an instance with the demonstration world.
 *
 * @param claim what must hold
 * @param found what was found
 * @param holds whether it does
 */
record Check(String claim, String found, boolean holds) {
  /** Rounding of sums over 1,538 areas stays far below. */
  private static final double CONSERVATION_LIMIT = 1e-9;

  private static final int PROVINCES = 75;

  /**
   * What visitors must find.
   *
   * @param readyStatus the HTTP status of {@code /ready}
   * @param linkedAreas links in the first page's map
   * @param items provinces in the list of gaps
   */
  record Visit(int readyStatus, int linkedAreas, int items) {}

  /** All that must hold. */
  static List<Check> of(StoredWorld world, Visit visit) {
    List<Check> checks = new ArrayList<>();
    checks.add(balance(world.counts()));
    checks.add(waiting(world.counts()));
    checks.add(revision(world.releases()));
    checks.add(conservation(world.releases()));
    checks.add(equal("/ready answers", 200, visit.readyStatus()));
    checks.add(equal("areas linked in the map of /", PROVINCES, visit.linkedAreas()));
    checks.add(equal("provinces in /api/v1/gaps, education", PROVINCES, visit.items()));
    return checks;
  }

  private static Check balance(List<Count> counts) {
    List<String> off = counts.stream().filter(count -> !count.balances()).map(Count::type).toList();
    String found =
        counts.isEmpty()
            ? "no record was read"
            : off.isEmpty() ? "every type balances" : "not of " + String.join(", ", off);
    return new Check(
        "read = new + changed + unchanged + refused + waiting",
        found,
        off.isEmpty() && !counts.isEmpty());
  }

  private static Check waiting(List<Count> counts) {
    return equal("records waiting", 0, counts.stream().mapToLong(Count::waiting).sum());
  }

  private static Check revision(List<Release> releases) {
    long revision =
        releases.stream()
            .filter(release -> release.id().equals("live"))
            .mapToLong(Release::revision)
            .findFirst()
            .orElse(0);
    return new Check("live figures are there", "revision " + revision, revision >= 1);
  }

  private static Check conservation(List<Release> releases) {
    double error =
        releases.stream()
            .map(Release::conservationError)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(Double.NaN);
    return new Check(
        "supply given out equals supply recorded",
        "largest relative error " + error,
        error <= CONSERVATION_LIMIT);
  }

  private static Check equal(String claim, long expected, long found) {
    return new Check(claim + ": " + expected, Long.toString(found), expected == found);
  }
}
