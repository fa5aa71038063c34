package org.nasij.dashboards.give;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.matching.Allocated;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.atlas.Ramp;
import org.nasij.dashboards.gapmap.ClassBreaks;
import org.nasij.dashboards.gapmap.Legend;
import org.nasij.dashboards.language.Texts;

/** The map of where money would go: provinces by the sum they would get over all themes. */
final class MoneyMap {
  private static final String NOTHING = "#f1ece2";

  private final Texts texts;

  MoneyMap(Texts texts) {
    this.texts = texts;
  }

  /**
   * Draws it.
   *
   * @param provinces those of the area asked for, at least one
   * @param allocated at least one row
   */
  GiveView.GiveMap of(
      Outlines outlines,
      Collection<AreaSummary> provinces,
      List<Allocated> allocated,
      Caption caption,
      boolean wholeCountry) {
    Map<String, Double> mad = new LinkedHashMap<>();
    allocated.forEach(row -> mad.merge(row.areaCode(), row.mad(), Double::sum));
    ClassBreaks breaks =
        ClassBreaks.quantiles(mad.values().stream().mapToDouble(Double::doubleValue).toArray());
    List<MapDrawing.Subject> subjects = new ArrayList<>();
    int[] counts = new int[breaks.classes()];
    int without = 0;
    for (AreaSummary province : provinces) {
      Double sum = mad.get(province.code());
      String fill = NOTHING;
      if (sum == null) {
        without++;
      } else {
        int found = breaks.classOf(sum);
        counts[found]++;
        fill = Ramp.PLENTY.colour(found, breaks.classes());
      }
      subjects.add(
          new MapDrawing.Subject(
              province.code(),
              "/" + texts.language().code() + "/areas/" + province.code(),
              province.name(texts.language().code())
                  + ": "
                  + (sum == null ? texts.text("give.map.none") : mad(sum)),
              fill,
              false));
    }
    Map<String, Geometry> shapes = outlines.far(provinces.stream().map(AreaSummary::code).toList());
    return new GiveView.GiveMap(
        MapDrawing.of(subjects, shapes, wholeCountry), caption, legend(breaks, counts, without));
  }

  private Legend legend(ClassBreaks breaks, int[] counts, int without) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      entries.add(
          entry(
              Ramp.PLENTY.colour(i, breaks.classes()),
              texts.text(
                  "legend.range",
                  texts.count(breaks.limits().get(i)),
                  texts.count(breaks.limits().get(i + 1))),
              counts[i]));
    }
    if (without > 0) {
      entries.add(entry(NOTHING, texts.text("give.map.none"), without));
    }
    return new Legend(entries);
  }

  private Legend.Entry entry(String fill, String label, int count) {
    return new Legend.Entry(
        fill, label, count, texts.text("legend.areas", count, texts.count(count)));
  }

  private String mad(double amount) {
    return texts.count(amount) + "\u00a0MAD";
  }
}
