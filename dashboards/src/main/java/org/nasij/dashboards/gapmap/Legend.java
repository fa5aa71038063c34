package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nasij.dashboards.language.Texts;

/**
 * What colours and patterns mean, and how many areas have each.
 *
 * @param entries classes from the lowest, then the reasons for having no figure
 */
public record Legend(List<Entry> entries) {
  /** Enough for two significant digits of any figure shown. */
  private static final int DECIMALS = 6;

  /** What a country's map leaves room for in its corner. */
  private static final int SHORT_LABEL = 22;

  private static final int FEW_ENTRIES = 9;

  public Legend {
    entries = List.copyOf(entries);
  }

  /** Whether it is small enough for the empty corner of the country's map. */
  public boolean fitsBesideTheMap() {
    return entries.size() <= FEW_ENTRIES
        && entries.stream().allMatch(entry -> entry.label().length() <= SHORT_LABEL);
  }

  /**
   * A colour or pattern.
   *
   * @param fill as in SVG
   * @param label the class's limits, or the reason
   * @param count how many areas
   * @param areas the same in words
   */
  public record Entry(String fill, String label, int count, String areas) {}

  /** The colours of some readings. */
  record Key(Measure measure, ClassBreaks breaks) {
    static Key of(Measure measure, Collection<Reading> readings) {
      double[] values =
          readings.stream()
              .filter(Reading.Value.class::isInstance)
              .mapToDouble(reading -> ((Reading.Value) reading).value())
              .toArray();
      return new Key(
          measure,
          measure.categories().isEmpty()
              ? ClassBreaks.quantiles(values)
              : ClassBreaks.categories(measure.categories().size()));
    }

    /** The colour or pattern of a reading. */
    String fill(Reading reading) {
      if (reading instanceof Reading.Value value) {
        return measure.ramp().colour(breaks.classOf(value.value()), breaks.classes());
      }
      return pattern(((Reading.Absent) reading).reason());
    }

    Legend legend(Collection<Reading> readings, Texts texts) {
      int[] counts = new int[Math.max(1, breaks.classes())];
      Map<Absence, Integer> absences = new EnumMap<>(Absence.class);
      for (Reading reading : readings) {
        if (reading instanceof Reading.Value value) {
          counts[breaks.classOf(value.value())]++;
        } else if (reading instanceof Reading.Absent absent) {
          absences.merge(absent.reason(), 1, Integer::sum);
        }
      }
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < breaks.classes(); i++) {
        entries.add(
            entry(measure.ramp().colour(i, breaks.classes()), range(i, texts), counts[i], texts));
      }
      absences.forEach(
          (reason, count) ->
              entries.add(
                  entry(pattern(reason), texts.text("absent." + reason.code()), count, texts)));
      return new Legend(entries);
    }

    private String range(int index, Texts texts) {
      if (!measure.categories().isEmpty()) {
        return measure.words(index, texts);
      }
      double from = breaks.limits().get(index);
      double to = breaks.limits().get(index + 1);
      String lower = texts.atMost(from, DECIMALS);
      return from == to ? lower : texts.text("legend.range", lower, texts.atMost(to, DECIMALS));
    }
  }

  /** A class or a reason, with how many areas have it. */
  static Entry entry(String fill, String label, int count, Texts texts) {
    return new Entry(fill, label, count, texts.text("legend.areas", count, texts.count(count)));
  }

  /** The pattern of a reason for having no figure. */
  static String pattern(Absence reason) {
    return "url(#" + reason.code() + ")";
  }
}
