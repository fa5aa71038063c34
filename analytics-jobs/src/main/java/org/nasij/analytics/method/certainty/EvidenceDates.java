package org.nasij.analytics.method.certainty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;
import org.nasij.geo.area.Area;
import org.nasij.geo.theme.Theme;

/**
 * On which days the knowledge of an area and theme rests (METHOD 7): of current activities inside
 * it the day of their evidence, and the latest inventory in force of the area or one that holds it.
 *
 * @param activities current ones; one known only by its city or province counts from there upwards
 * @param oldestOrNull null: there are none
 * @param inventoryOrNull null: none is in force
 */
public record EvidenceDates(
    String areaCode,
    int activities,
    @Nullable LocalDate oldestOrNull,
    @Nullable LocalDate medianOrNull,
    @Nullable LocalDate newestOrNull,
    @Nullable LocalDate inventoryOrNull) {

  /** The days of every area that has any, of all levels. */
  public static List<EvidenceDates> of(CoverageModel model, Theme theme, Sector sector) {
    Map<String, List<LocalDate>> days = new TreeMap<>();
    for (SupplyEntry entry : model.entries(theme, sector)) {
      if (entry.current()) {
        for (String area : areas(model.demand(), entry.place())) {
          days.computeIfAbsent(area, code -> new ArrayList<>()).add(entry.activity().evidenceOn());
        }
      }
    }
    List<Inventory> held = inForce(model, theme);
    List<EvidenceDates> dates = new ArrayList<>();
    for (Area area : model.world().areas().list()) {
      List<LocalDate> found = days.getOrDefault(area.code(), List.of()).stream().sorted().toList();
      Set<String> within = withAncestors(model.world(), area.code());
      LocalDate inventory =
          held.stream()
              .filter(one -> within.contains(one.areaCode()))
              .map(Inventory::conductedOn)
              .max(LocalDate::compareTo)
              .orElse(null);
      if (!found.isEmpty() || inventory != null) {
        dates.add(
            found.isEmpty()
                ? new EvidenceDates(area.code(), 0, null, null, null, inventory)
                : new EvidenceDates(
                    area.code(),
                    found.size(),
                    found.get(0),
                    found.get((found.size() - 1) / 2),
                    found.get(found.size() - 1),
                    inventory));
      }
    }
    return dates;
  }

  private static List<Inventory> inForce(CoverageModel model, Theme theme) {
    LocalDate oldest = model.world().asOf().minusMonths(model.parameters().inventoryMonths());
    return model.world().inventories().stream()
        .filter(one -> one.covers(theme.code()) && !one.conductedOn().isBefore(oldest))
        .toList();
  }

  /** The areas an activity stands in, each once. */
  private static Set<String> areas(Demand demand, SupplyPlace place) {
    Set<String> areas = new LinkedHashSet<>();
    if (place instanceof SupplyPlace.AtSite site) {
      addWithAncestors(demand, site.commune(), true, areas);
    } else if (place instanceof SupplyPlace.InPlace inPlace) {
      inPlace.named().forEach(commune -> addWithAncestors(demand, commune, true, areas));
      inPlace.spread().forEach(commune -> addWithAncestors(demand, commune, false, areas));
    }
    return areas;
  }

  private static void addWithAncestors(
      Demand demand, int commune, boolean itself, Set<String> areas) {
    Area area = demand.commune(commune);
    if (itself) {
      areas.add(area.code());
    }
    for (Optional<Area> up = parent(demand, area); up.isPresent(); up = parent(demand, up.get())) {
      areas.add(up.get().code());
    }
  }

  private static Optional<Area> parent(Demand demand, Area area) {
    return demand.areas().find(area.parentCode());
  }

  private static Set<String> withAncestors(CoverageWorld world, String code) {
    Set<String> codes = new LinkedHashSet<>();
    for (Optional<Area> area = world.areas().find(code);
        area.isPresent();
        area = world.areas().find(area.get().parentCode())) {
      codes.add(area.get().code());
    }
    return codes;
  }
}
