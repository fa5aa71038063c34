package org.nasij.ingestion.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.census.Census;

/**
 * Where associations stand in the invented world. Cities first, and some provinces more than
 * others; a third of the rural communes have nothing; of a few provinces hardly anybody reports.
 * Immutable.
 */
final class Landscape {
  /** The province whose associations are listed first and completely. */
  static final String FIRST_PROVINCE = "MA-TNG";

  private static final int UNREPORTED_PROVINCES = 7;
  private static final double INVENTORIED_SHARE = 2.0 / 3;

  private final Areas areas;
  private final List<Area> communes;
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Double> themeFactors = new HashMap<>();
  private final Set<String> inventoried = new LinkedHashSet<>();

  Landscape(Areas areas, Census census, List<String> themes, long seed) {
    this.areas = areas;
    this.communes = areas.list(AreaLevel.COMMUNE);
    Dice dice = new Dice(seed, "landscape");
    Map<String, Double> populations = new LinkedHashMap<>();
    for (Area province : areas.list(AreaLevel.PROVINCE)) {
      populations.put(province.code(), census.value(province.code(), "population"));
    }
    Set<String> unreported = drawUnreported(populations, dice);
    drawInventoried(populations, unreported, dice);
    for (String province : populations.keySet()) {
      weighProvince(province, unreported.contains(province), census, dice);
      for (String theme : themes) {
        themeFactors.put(province + "/" + theme, dice.logNormal(1, 0.7));
      }
    }
  }

  private Set<String> drawUnreported(Map<String, Double> populations, Dice dice) {
    List<String> small =
        populations.keySet().stream()
            .sorted(Comparator.comparingDouble(populations::get))
            .limit(populations.size() * 2L / 3)
            .filter(code -> !code.equals(FIRST_PROVINCE))
            .toList();
    Set<String> drawn = new HashSet<>();
    while (drawn.size() < UNREPORTED_PROVINCES) {
      drawn.add(dice.pick(small));
    }
    return drawn;
  }

  private void drawInventoried(Map<String, Double> populations, Set<String> unreported, Dice dice) {
    inventoried.add(FIRST_PROVINCE);
    Lottery<String> lottery =
        new Lottery<>(
            List.copyOf(populations.keySet()),
            code -> unreported.contains(code) ? 0 : Math.sqrt(populations.getOrDefault(code, 0.0)));
    while (inventoried.size() < Math.round(populations.size() * INVENTORIED_SHARE)) {
      inventoried.add(lottery.draw(dice));
    }
  }

  private void weighProvince(String province, boolean unreported, Census census, Dice dice) {
    double density = unreported ? 0.02 : dice.logNormal(1, 0.5);
    if (province.equals(FIRST_PROVINCE)) {
      density = 1.5;
    }
    for (Area commune : areas.listCommunes(province)) {
      double population = census.value(commune.code(), "population");
      boolean urban = isUrban(commune);
      boolean desert = !urban && dice.chance(0.35);
      double own = dice.logNormal(1, 0.8);
      weights.put(commune.code(), desert ? 0 : population * density * own * (urban ? 1.6 : 0.5));
    }
  }

  static boolean isUrban(Area commune) {
    return commune.settlement().orElse(Settlement.RURAL) == Settlement.URBAN;
  }

  Areas areas() {
    return areas;
  }

  /** Communes, each as often as associations found themselves there. */
  Lottery<Area> communes() {
    return new Lottery<>(communes, this::weight);
  }

  /** Communes in which no association founded itself. */
  List<Area> deserts() {
    return communes.stream().filter(commune -> weight(commune) == 0).toList();
  }

  /** Two thirds of the provinces, {@link #FIRST_PROVINCE} first. */
  List<String> inventoriedProvinces() {
    return List.copyOf(inventoried);
  }

  /** How much a theme is favoured in a province; 1 at the median. */
  double themeFactor(String province, String theme) {
    return themeFactors.getOrDefault(province + "/" + theme, 1.0);
  }

  /** The province of a commune. */
  Area province(Area commune) {
    return areas.get(commune.parentCode());
  }

  /** The communes of the same province that work could reach, nearest first, itself included. */
  List<Area> neighbours(Area commune) {
    List<Area> near = new ArrayList<>(areas.listCommunes(province(commune).code()));
    near.removeIf(other -> weight(other) == 0 && !other.equals(commune));
    near.sort(
        Comparator.comparingDouble(
            other -> other.point().orElseThrow().greatCircleKm(commune.point().orElseThrow())));
    return near;
  }

  private double weight(Area commune) {
    return weights.getOrDefault(commune.code(), 0.0);
  }
}
