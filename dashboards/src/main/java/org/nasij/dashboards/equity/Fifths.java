package org.nasij.dashboards.equity;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nasij.api.equity.EquityFifth;
import org.nasij.geo.area.Settlement;

/**
 * Fifths of one kind of commune, or of both together, from the most deprived, with what each has of
 * the whole.
 */
record Fifths(List<Part> parts) {
  private static final int COUNT = 5;

  Fifths {
    parts = List.copyOf(parts);
  }

  /**
   * A fifth.
   *
   * @param number 1 = the most deprived
   * @param need persons in need
   * @param needShare of all
   * @param knownNeed persons in communes with data
   * @param knownNeedShare of all that are; NaN where none are
   * @param places per year within reach of these
   * @param placesShare of all; NaN where there are none
   * @param funding amount
   * @param fundingShare of all; NaN where there is none
   */
  record Part(
      int number,
      double need,
      double needShare,
      double knownNeed,
      double knownNeedShare,
      double places,
      double placesShare,
      double funding,
      double fundingShare) {
    /** Places per 1,000 persons in communes with data; NaN where there are none. */
    double placesPerThousand() {
      return 1000 * places / knownNeed;
    }

    /** Amount per person in need. */
    double fundingPerPerson() {
      return funding / need;
    }
  }

  /**
   * Adds up.
   *
   * @param kind null: urban and rural communes
   */
  static Fifths of(List<EquityFifth> fifths, @Nullable Settlement kind) {
    List<EquityFifth> counted =
        fifths.stream().filter(fifth -> kind == null || fifth.settlement() == kind).toList();
    double need = counted.stream().mapToDouble(EquityFifth::need).sum();
    double known = counted.stream().mapToDouble(EquityFifth::knownNeed).sum();
    double places = counted.stream().mapToDouble(EquityFifth::places).sum();
    double funding = counted.stream().mapToDouble(EquityFifth::funding).sum();
    return new Fifths(
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(
                number -> {
                  List<EquityFifth> own =
                      counted.stream().filter(fifth -> fifth.fifth() == number).toList();
                  double ownNeed = own.stream().mapToDouble(EquityFifth::need).sum();
                  double ownKnown = own.stream().mapToDouble(EquityFifth::knownNeed).sum();
                  double ownPlaces = own.stream().mapToDouble(EquityFifth::places).sum();
                  double ownFunding = own.stream().mapToDouble(EquityFifth::funding).sum();
                  return new Part(
                      number,
                      ownNeed,
                      ownNeed / need,
                      ownKnown,
                      ownKnown / known,
                      ownPlaces,
                      ownPlaces / places,
                      ownFunding,
                      ownFunding / funding);
                })
            .filter(part -> part.need() > 0)
            .toList());
  }

  boolean hasPlaces() {
    return parts.stream().anyMatch(part -> part.places() > 0);
  }

  boolean hasFunding() {
    return parts.stream().anyMatch(part -> part.funding() > 0);
  }
}
