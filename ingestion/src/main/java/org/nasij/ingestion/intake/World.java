package org.nasij.ingestion.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an instance's records speak of. The first upload decides; the other world is refused from
 * then on.
 *
 * @param kind invented records, or real ones
 * @param asOfOrNull the fixed date of a demonstration world; null: the day an analysis starts
 */
public record World(Kind kind, @Nullable LocalDate asOfOrNull) {
  /** The name in {@code reference.instance} is in lower case. */
  public enum Kind {
    DEMONSTRATION,
    REAL
  }

  /** Records of the real world. */
  public static World real() {
    return new World(Kind.REAL, null);
  }

  /** Invented records that speak of a fixed date. */
  public static World demonstration(LocalDate asOf) {
    return new World(Kind.DEMONSTRATION, asOf);
  }
}
