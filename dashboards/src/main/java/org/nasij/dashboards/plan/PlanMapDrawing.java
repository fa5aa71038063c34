package org.nasij.dashboards.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.gap.Cell;
import org.nasij.api.release.Release;
import org.nasij.api.siting.Near;
import org.nasij.api.siting.Proposal;
import org.nasij.dashboards.atlas.MapDrawing;
import org.nasij.dashboards.atlas.Outlines;
import org.nasij.dashboards.gapmap.MeasureWords;
import org.nasij.dashboards.language.Texts;

/**
 * Draws the map of a plan: the communes of the area and those outside it that a proposed site
 * reaches.
 */
final class PlanMapDrawing {
  private static final String PROPOSED = "#43709a";
  private static final String REACHED = "#b3cbd6";
  private static final String OTHER = "url(#plain)";
  private static final String NO_DATA = "url(#no-data)";

  private final Outlines outlines;
  private final String area;
  private final List<Proposal> chosen;
  private final List<Near.Project> projects;
  private final Texts texts;
  private final Set<String> proposed = new LinkedHashSet<>();
  private final Set<String> reached = new LinkedHashSet<>();

  PlanMapDrawing(
      Outlines outlines,
      String area,
      List<Proposal> chosen,
      List<Near.Project> projects,
      Texts texts) {
    this.outlines = outlines;
    this.area = area;
    this.chosen = List.copyOf(chosen);
    this.projects = List.copyOf(projects);
    this.texts = texts;
    chosen.forEach(
        proposal -> {
          proposed.add(proposal.communeCode());
          reached.addAll(proposal.reachedCodes());
        });
  }

  /**
   * The map.
   *
   * @param cells of the communes of the area and around it
   * @param communes all communes
   */
  PlanMap draw(List<Cell> cells, Collection<AreaSummary> communes, String title, Release release) {
    Map<String, Cell> cellOf = new HashMap<>();
    cells.forEach(cell -> cellOf.put(cell.areaCode(), cell));
    Map<String, AreaSummary> shown = new LinkedHashMap<>();
    for (AreaSummary commune : communes) {
      if (isInside(commune) || reached.contains(commune.code())) {
        shown.put(commune.code(), commune);
      }
    }
    List<MapDrawing.Subject> subjects =
        shown.values().stream().map(c -> subject(c, cellOf.get(c.code()))).toList();
    MapDrawing drawing = MapDrawing.of(subjects, outlines.near(shown.keySet()), false);
    return new PlanMap(
        drawing,
        MeasureWords.caption(title, release, texts),
        marks(drawing, shown, cellOf),
        keys(subjects));
  }

  private boolean isInside(AreaSummary commune) {
    return area.equals(commune.provinceCode()) || area.equals(commune.regionCode());
  }

  private MapDrawing.Subject subject(AreaSummary commune, @Nullable Cell cell) {
    boolean unknown = cell != null && cell.knownNeedShare() != null && cell.knownNeedShare() < 1;
    String fill =
        proposed.contains(commune.code())
            ? PROPOSED
            : unknown ? NO_DATA : reached.contains(commune.code()) ? REACHED : OTHER;
    return new MapDrawing.Subject(
        commune.code(),
        "/" + texts.language().code() + "/areas/" + commune.code(),
        commune.name(texts.language().code()) + ": " + texts.text(key(fill)),
        fill,
        false);
  }

  private static String key(String fill) {
    return switch (fill) {
      case PROPOSED -> "plan.key.proposed";
      case REACHED -> "plan.key.reached";
      case NO_DATA -> "plan.key.unknown";
      default -> "plan.key.other";
    };
  }

  private List<PlanMap.Key> keys(List<MapDrawing.Subject> subjects) {
    List<PlanMap.Key> keys = new ArrayList<>();
    for (String fill : List.of(PROPOSED, REACHED, NO_DATA, OTHER)) {
      if (subjects.stream().anyMatch(subject -> subject.fill().equals(fill))) {
        keys.add(new PlanMap.Key(fill, texts.text(key(fill))));
      }
    }
    return keys;
  }

  private List<PlanMap.Mark> marks(
      MapDrawing drawing, Map<String, AreaSummary> shown, Map<String, Cell> cellOf) {
    List<PlanMap.Mark> marks = new ArrayList<>();
    for (AreaSummary commune : shown.values()) {
      Cell cell = cellOf.get(commune.code());
      if (cell != null && cell.sites() > 0) {
        add(
            marks,
            PlanMap.Kind.SITE,
            drawing,
            commune,
            "",
            texts.text("plan.mark.sites", cell.sites(), texts.count(cell.sites())));
      }
    }
    for (Near.Project project : projects) {
      for (String code : project.areaCodes()) {
        AreaSummary commune = shown.get(code);
        if (commune != null) {
          add(
              marks,
              PlanMap.Kind.PROJECT,
              drawing,
              commune,
              "",
              texts.text("project-status." + project.status()) + ": " + project.title());
        }
      }
    }
    for (Proposal proposal : chosen) {
      AreaSummary commune = shown.get(proposal.communeCode());
      if (commune != null) {
        add(
            marks,
            PlanMap.Kind.PROPOSAL,
            drawing,
            commune,
            texts.count(proposal.position()),
            texts.text("plan.mark.proposal", texts.count(proposal.position())));
      }
    }
    return marks;
  }

  /** Marks of different kinds stand beside one another in a commune. */
  private void add(
      List<PlanMap.Mark> marks,
      PlanMap.Kind kind,
      MapDrawing drawing,
      AreaSummary commune,
      String label,
      String what) {
    Double lon = commune.lon();
    Double lat = commune.lat();
    if (lon != null && lat != null) {
      int aside =
          switch (kind) {
            case PROPOSAL -> 0;
            case SITE -> -26;
            case PROJECT -> 26;
          };
      int below = kind == PlanMap.Kind.PROPOSAL ? 0 : 18;
      marks.add(
          new PlanMap.Mark(
              kind,
              drawing.frame().x(lon, lat) + aside,
              drawing.frame().y(lon, lat) + below,
              label,
              commune.name(texts.language().code()) + ": " + what));
    }
  }
}
