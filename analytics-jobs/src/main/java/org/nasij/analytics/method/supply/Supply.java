package org.nasij.analytics.method.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/**
 * Recorded activities as supply at a date: an entry per activity that runs on that day and theme,
 * its capacity divided equally over its themes (a choice), missing ones filled by medians. The
 * order in which activities are given has no effect. Immutable.
 */
public final class Supply {
  private final List<SupplyLocation> locations;
  private final CapacityMedians medians;
  private final Map<String, List<SupplyEntry>> entries = new LinkedHashMap<>();

  /**
   * Reads activities as supply.
   *
   * @param evidenceMonths evidence up to this old, inclusive, is current
   * @param imputationCases least number of known capacities behind a median of theme, kind and
   *     settlement
   * @throws IllegalArgumentException if an activity names a theme or area that is not there
   */
  public Supply(
      LocalDate asOf,
      Demand demand,
      Themes themes,
      List<Activity> activities,
      int evidenceMonths,
      int imputationCases) {
    List<Activity> running =
        activities.stream()
            .sorted(Comparator.comparing(Activity::id))
            .filter(activity -> activity.runsOn(asOf))
            .toList();
    PlaceReading reading = new PlaceReading(demand, themes, running);
    LocalDate oldest = asOf.minusMonths(evidenceMonths);
    List<SupplyEntry> read = new ArrayList<>();
    running.forEach(
        activity -> {
          boolean current = !activity.evidenceOn().isBefore(oldest);
          double share = activity.capacity() / activity.themes().size();
          for (String code : activity.themes()) {
            Theme theme = themes.get(code);
            read.add(
                new SupplyEntry(
                    activity, code, share, false, current, reading.place(activity, theme)));
          }
        });
    this.medians = new CapacityMedians(demand, read, imputationCases);
    for (Theme theme : themes.list()) {
      entries.put(theme.code(), new ArrayList<>());
    }
    for (SupplyEntry entry : read) {
      listOf(entry.theme()).add(medians.complete(entry));
    }
    entries.replaceAll((theme, list) -> List.copyOf(list));
    this.locations = reading.locations();
  }

  /** The places people may travel to. */
  public List<SupplyLocation> locations() {
    return locations;
  }

  /** A theme's entries of every sector, current and stale, ordered by activity. */
  public List<SupplyEntry> entries(String theme) {
    return List.copyOf(listOf(theme));
  }

  /**
   * The known capacities, ascending, whose median stands for the missing one of an entry: one array
   * per stratum, not to be changed.
   */
  public double[] knownCapacities(SupplyEntry imputed) {
    return medians.known(imputed);
  }

  /**
   * Whether activities are recorded in a theme while no capacity is known: then there is no access
   * and no gap. Without any activity the supply is known to be nothing.
   */
  public boolean isCapacityUnknown(String theme) {
    return listOf(theme).stream()
        .anyMatch(entry -> entry.current() && Double.isNaN(entry.supply()));
  }

  private List<SupplyEntry> listOf(String theme) {
    List<SupplyEntry> list = entries.get(theme);
    if (list == null) {
      throw new IllegalArgumentException("No theme has the code " + theme);
    }
    return list;
  }
}
