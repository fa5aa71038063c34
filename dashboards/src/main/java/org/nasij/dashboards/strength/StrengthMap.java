package org.nasij.dashboards.strength;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.strength.Strength;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.atlas.Ramp;
import org.nasij.dashboards.gapmap.Legend;
import org.nasij.dashboards.language.Texts;
import org.nasij.geo.area.AreaLevel;

/**
 * The map of the index and its legend. Its classes stay where they are while weights move, so that
 * what changes on the map is the index and not the colours' meaning.
 */
final class StrengthMap {
  private static final List<Integer> LIMITS = List.of(0, 10, 25, 50, 75, 100);
  private static final String UNKNOWN = "url(#no-data)";
  private static final String NO_NEED = "url(#not-declared)";

  private final List<AreaSummary> areas;
  private final Map<String, Strength> strengths = new HashMap<>();
  private final Texts texts;

  StrengthMap(List<AreaSummary> areas, List<Strength> strengths, Texts texts) {
    this.areas = List.copyOf(areas);
    strengths.forEach(one -> this.strengths.put(one.areaCode(), one));
    this.texts = texts;
  }

  MapDrawing draw(Outlines outlines, Function<String, String> href) {
    List<MapDrawing.Subject> subjects = new ArrayList<>();
    for (AreaSummary area : areas) {
      String code = area.code();
      String title = area.name(texts.language().code()) + ": " + words(code);
      subjects.add(new MapDrawing.Subject(code, href.apply(code), title, fill(code), false));
    }
    return MapDrawing.of(
        subjects,
        outlines.far(areas.stream().map(AreaSummary::code).toList()),
        areas.get(0).level() == AreaLevel.PROVINCE);
  }

  Legend legend() {
    Map<String, Integer> counts = new HashMap<>();
    areas.forEach(area -> counts.merge(fill(area.code()), 1, Integer::sum));
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i + 1 < LIMITS.size(); i++) {
      String limits =
          texts.text("legend.range", texts.count(LIMITS.get(i)), texts.count(LIMITS.get(i + 1)));
      add(entries, colour(i), limits, counts);
    }
    if (counts.containsKey(UNKNOWN)) {
      add(entries, UNKNOWN, texts.text("strength.unknown"), counts);
    }
    if (counts.containsKey(NO_NEED)) {
      add(entries, NO_NEED, texts.text("strength.noneed"), counts);
    }
    return new Legend(entries);
  }

  private void add(
      List<Legend.Entry> entries, String fill, String label, Map<String, Integer> counts) {
    int count = counts.getOrDefault(fill, 0);
    entries.add(
        new Legend.Entry(
            fill, label, count, texts.text("legend.areas", count, texts.count(count))));
  }

  private String words(String code) {
    Strength strength = strengths.get(code);
    if (strength == null) {
      return texts.text("strength.noneed");
    }
    return strength.strength() == null
        ? texts.text("strength.unknown")
        : texts.figure(strength.strength(), 0);
  }

  private String fill(String code) {
    Strength strength = strengths.get(code);
    if (strength == null) {
      return NO_NEED;
    }
    return strength.strength() == null ? UNKNOWN : colour(classOf(strength.strength()));
  }

  private static int classOf(double index) {
    int found = 0;
    while (found + 2 < LIMITS.size() && index >= LIMITS.get(found + 1)) {
      found++;
    }
    return found;
  }

  private static String colour(int index) {
    return Ramp.PLENTY.colour(index, LIMITS.size() - 1);
  }
}
