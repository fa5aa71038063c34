package org.nasij.ingestion.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nasij.geo.area.Area;

/**
 * Inventories of two thirds of the provinces. Most cover every theme; some only a few, some are too
 * old to count, some were made in the towns alone.
 */
final class Inventories {
  private final Landscape landscape;
  private final List<Words.ThemeProfile> themes;
  private final Dice dice;
  private final List<Row> rows = new ArrayList<>();

  private Inventories(Landscape landscape, List<Words.ThemeProfile> themes, long seed) {
    this.landscape = landscape;
    this.themes = themes;
    this.dice = new Dice(seed, "inventories");
  }

  static List<Row> generate(Landscape landscape, List<Words.ThemeProfile> themes, long seed) {
    Inventories inventories = new Inventories(landscape, themes, seed);
    landscape.inventoriedProvinces().forEach(inventories::addProvince);
    return List.copyOf(inventories.rows);
  }

  private void addProvince(String province) {
    if (province.equals(Landscape.FIRST_PROVINCE)) {
      add(province, "", LocalDate.of(2026, 5, 12));
      return;
    }
    LocalDate recent = DemonstrationWorld.AS_OF.minusDays(dice.between(30, 640));
    double sort = dice.fraction();
    if (sort < 0.72) {
      add(province, "", recent);
    } else if (sort < 0.86) {
      add(province, someThemes(), recent);
    } else if (sort < 0.93) {
      add(province, "", DemonstrationWorld.AS_OF.minusDays(dice.between(780, 1_400)));
    } else {
      for (Area commune : landscape.areas().listCommunes(province)) {
        if (Landscape.isUrban(commune)) {
          add(commune.code(), "", recent);
        }
      }
    }
  }

  private String someThemes() {
    List<String> some =
        themes.stream().map(Words.ThemeProfile::code).filter(code -> dice.chance(0.55)).toList();
    return some.isEmpty() ? themes.get(0).code() : String.join(";", some);
  }

  private void add(String area, String themeCodes, LocalDate conducted) {
    rows.add(
        new Row()
            .with("id", String.format(Locale.ROOT, "inventory-%03d", rows.size() + 1))
            .with("area_code", area)
            .with("themes", themeCodes)
            .with("sources", "Registres communaux et visites, inventés" + Words.MARK_FR)
            .with("method", "Deux listes indépendantes comparées, inventé" + Words.MARK_FR)
            .with("conducted_on", conducted)
            .with("conducted_by", "Comité d'inventaire inventé" + Words.MARK_FR)
            .with("recorded_on", conducted));
  }
}
