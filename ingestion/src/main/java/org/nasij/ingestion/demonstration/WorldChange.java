package org.nasij.ingestion.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Area;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.ingestion.schema.FileType;

/**
 * A change of one record of the demonstration world, and the way back: an activity in a single
 * commune, of a single theme, that offers twice as many places.
 *
 * @param theme its theme
 * @param area its commune
 * @param places how many places per year it has, and then has more
 * @param changed a file with the activity as it becomes
 * @param unchanged a file with the activity as it was
 */
public record WorldChange(String theme, Area area, double places, Path changed, Path unchanged) {
  /** How the files are imported. */
  public static final FileType TYPE = FileType.ACTIVITIES;

  /**
   * Writes the change of a world.
   *
   * @param folder where the two files go, with the statement that they are invented
   * @param seed the world's
   */
  public static WorldChange write(Path folder, long seed) throws IOException {
    DemonstrationWorld world =
        DemonstrationWorld.generate(
            ReferenceFiles.areas(), ReferenceFiles.census(), seed, /* scale= */ 1);
    Row activity = world.rows(TYPE).stream().filter(WorldChange::isPlain).findFirst().orElseThrow();
    Map<String, String> cells = activity.cells();
    double places = Double.parseDouble(cells.getOrDefault("capacity", ""));
    Row more = new Row();
    cells.forEach(more::with);
    more.with("capacity", Double.toString(2 * places));
    Path changed = folder.resolve("changed.csv");
    Path unchanged = folder.resolve("unchanged.csv");
    DemonstrationWorld.writeStatement(folder);
    DemonstrationWorld.writeFile(changed, TYPE, List.of(more));
    DemonstrationWorld.writeFile(unchanged, TYPE, List.of(activity));
    return new WorldChange(
        cells.getOrDefault("themes", ""),
        ReferenceFiles.areas().find(cells.getOrDefault("area_codes", "")).orElseThrow(),
        places,
        changed,
        unchanged);
  }

  /** Counts on the day of the world, in one cell, with the places it states. */
  private static boolean isPlain(Row row) {
    Map<String, String> cells = row.cells();
    return cells.getOrDefault("delivery", "").equals("outreach")
        && cells.getOrDefault("area_codes", "").matches("[0-9]+")
        && cells.getOrDefault("themes", "").matches("[a-z-]+")
        && cells.containsKey("capacity")
        && !cells.containsKey("ends_on")
        && isBefore(cells.get("starts_on"), DemonstrationWorld.AS_OF)
        && !isBefore(cells.get("recorded_on"), DemonstrationWorld.AS_OF.minusMonths(23));
  }

  private static boolean isBefore(@Nullable String day, LocalDate limit) {
    return day == null || LocalDate.parse(day).isBefore(limit);
  }
}
