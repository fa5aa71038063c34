package org.nasij.ingestion.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.ingestion.demonstration.StoredWorld.Count;
import org.nasij.ingestion.demonstration.StoredWorld.Release;

class CheckTest {
  @ParameterizedTest
  @CsvSource({
    "5, 3, 1, 1, 0, 0, 1, 1e-15, 200, 75, 75, true, true, true",
    "5, 3, 1, 0, 0, 0, 1, 1e-15, 200, 75, 75, false, true, true",
    "5, 3, 1, 0, 0, 1, 1, 1e-15, 200, 75, 75, true, false, true",
    "5, 3, 1, 1, 0, 0, 0, 1e-15, 200, 75, 75, true, true, false",
    "5, 3, 1, 1, 0, 0, 1, 1e-3,  200, 75, 75, true, true, false",
    "5, 3, 1, 1, 0, 0, 1, 1e-15, 503, 75, 75, true, true, false",
    "5, 3, 1, 1, 0, 0, 1, 1e-15, 200, 74, 75, true, true, false",
    "5, 3, 1, 1, 0, 0, 1, 1e-15, 200, 75, 12, true, true, false",
  })
  void holdsOnlyWhereEverythingIsAsItMustBe(
      long read,
      long fresh,
      long changed,
      long unchanged,
      long refused,
      long waiting,
      long revision,
      double conservationError,
      int ready,
      int linked,
      int items,
      boolean balances,
      boolean nothingWaits,
      boolean others) {
    StoredWorld world =
        new StoredWorld(
            List.of(new Count("site", read, fresh, changed, unchanged, refused, waiting)),
            List.of(new Release("live", "2026-06-30", revision, 1.0, 14, conservationError)));

    List<Check> checks = Check.of(world, new Check.Visit(ready, linked, items));

    assertThat(checks.get(0).holds()).isEqualTo(balances);
    assertThat(checks.get(1).holds()).isEqualTo(nothingWaits);
    assertThat(checks.subList(2, checks.size()).stream().allMatch(Check::holds)).isEqualTo(others);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void holdsNotWhereNothingWasLoadedOrAnalysed(int position) {
    StoredWorld nothing = new StoredWorld(List.of(), List.of());

    List<Check> checks = Check.of(nothing, new Check.Visit(200, 75, 75));

    // Balance, live figures, conservation; nothing waits, which is true.
    assertThat(checks.get(List.of(0, 2, 3).get(position)).holds()).isFalse();
  }
}
