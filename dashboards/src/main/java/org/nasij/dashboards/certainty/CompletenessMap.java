package org.nasij.dashboards.certainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nasij.api.certainty.Completeness;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.atlas.Ramp;
import org.nasij.dashboards.gapmap.Legend;
import org.nasij.dashboards.language.Texts;

/** Provinces by how complete their lists are, in fifths; patterns where two lists do not say. */
final class CompletenessMap {
  private static final int CLASSES = 5;

  private final List<Completeness> provinces;
  private final Texts texts;

  /**
   * @param provinces at least one
   */
  CompletenessMap(List<Completeness> provinces, Texts texts) {
    this.provinces = List.copyOf(provinces);
    this.texts = texts;
  }

  CertaintyView.ProvinceMap draw(Outlines outlines, Caption caption, boolean wholeCountry) {
    List<MapDrawing.Subject> subjects = new ArrayList<>();
    for (Completeness province : provinces) {
      subjects.add(
          new MapDrawing.Subject(
              province.areaCode(),
              "/" + texts.language().code() + "/areas/" + province.areaCode(),
              province.name(texts.language().code()) + ": " + words(province),
              fill(province),
              false));
    }
    return new CertaintyView.ProvinceMap(
        MapDrawing.of(
            subjects,
            outlines.far(provinces.stream().map(Completeness::areaCode).toList()),
            wholeCountry),
        caption,
        legend(),
        texts.text("certainty.completeness.measure"),
        texts.text("certainty.completeness.unit"));
  }

  private Legend legend() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    provinces.forEach(province -> counts.merge(fill(province), 1, Integer::sum));
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      entries.add(
          entry(
              colour(i),
              texts.text(
                  "legend.range",
                  texts.percent((double) i / CLASSES),
                  texts.percent((i + 1.0) / CLASSES)),
              counts));
    }
    for (Absent absent : Absent.values()) {
      if (counts.containsKey(absent.fill)) {
        entries.add(entry(absent.fill, texts.text("certainty.absent." + absent.code), counts));
      }
    }
    return new Legend(entries);
  }

  private Legend.Entry entry(String fill, String label, Map<String, Integer> counts) {
    int count = counts.getOrDefault(fill, 0);
    return new Legend.Entry(
        fill, label, count, texts.text("legend.areas", count, texts.count(count)));
  }

  /** Why there is no estimate, and how that is drawn. */
  enum Absent {
    TOO_FEW("too-few", "url(#not-ranked)"),
    ONE_LIST("one-list", "url(#no-data)"),
    NO_LIST("no-list", "url(#not-declared)");

    private final String code;
    private final String fill;

    Absent(String code, String fill) {
      this.code = code;
      this.fill = fill;
    }

    static Absent of(Completeness area) {
      if (area.listedA() == 0) {
        return NO_LIST;
      }
      return "too-few".equals(area.reason()) ? TOO_FEW : ONE_LIST;
    }

    /** The name in message keys. */
    String code() {
      return code;
    }
  }

  private String words(Completeness province) {
    return province.completeness() == null
        ? texts.text("certainty.absent." + Absent.of(province).code())
        : texts.percent(province.completeness());
  }

  private static String fill(Completeness province) {
    return province.completeness() == null
        ? Absent.of(province).fill
        : colour(Math.min(CLASSES - 1, (int) (province.completeness() * CLASSES)));
  }

  private static String colour(int index) {
    return Ramp.PLENTY.colour(index, CLASSES);
  }
}
