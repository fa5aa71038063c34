package org.nasij.dashboards.area;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.api.trend.AreaTrend;
import org.nasij.api.trend.Trend;
import org.nasij.api.trend.TrendPoint;
import org.nasij.api.trend.TrendQueries;
import org.nasij.dashboards.area.TrendView.Drawing;
import org.nasij.dashboards.area.TrendView.Line;
import org.nasij.dashboards.area.TrendView.Point;
import org.nasij.dashboards.gapmap.GapMapRequest;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Choice;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Table;

/** The part of an area's page that shows a theme from edition to edition. */
final class TrendPart {
  private final TrendQueries trends;
  private final List<ThemeDeclaration> themes;
  private final Texts texts;

  TrendPart(TrendQueries trends, List<ThemeDeclaration> themes, Texts texts) {
    this.trends = trends;
    this.themes = themes;
    this.texts = texts;
  }

  TrendView of(AreaSummary area, GapMapRequest request) {
    AreaTrend trend = trends.of(area.code(), request.theme());
    ThemeDeclaration theme =
        themes.stream().filter(t -> t.code().equals(request.theme())).findFirst().orElseThrow();
    return new TrendView(
        theme.name(texts.language().code()),
        request.linkToArea(texts.language(), area.code()).path(),
        List.of(select(request.theme())),
        sentences(trend),
        drawing(trend),
        table(trend),
        Link.to("/api/v1/areas/" + area.code() + "/trend").with("theme", request.theme()).href());
  }

  private Choice.Select select(String selected) {
    return new Choice.Select(
        "theme",
        texts.text("trend.control"),
        themes.stream()
            .map(
                theme ->
                    new Choice(
                        theme.code(),
                        theme.name(texts.language().code()),
                        theme.code().equals(selected),
                        ""))
            .toList());
  }

  private List<String> sentences(AreaTrend area) {
    List<String> sentences = new ArrayList<>();
    int editions = area.points().size();
    if (editions == 0) {
      sentences.add(texts.text("trend.none", texts.count(area.leastEditions())));
      return sentences;
    }
    if (area.dueOn().isPresent()) {
      sentences.add(
          texts.text(
              "trend.few",
              editions,
              texts.count(area.leastEditions()),
              texts.date(area.dueOn().get())));
    } else {
      sentences.add(sentence(area.trend()));
    }
    sentences.add(texts.text("trend.panel", area.panel()));
    return sentences;
  }

  private String sentence(@Nullable Trend trend) {
    if (trend == null) {
      return texts.text("trend.flat");
    }
    String p = texts.significant(trend.p(), 2);
    if (!trend.isSignificant() || trend.slope() == 0) {
      return texts.text("trend.unsure", p);
    }
    return texts.text(
        trend.slope() > 0 ? "trend.rising" : "trend.falling",
        texts.significant(Math.abs(trend.slope()), 3),
        p);
  }

  private @Nullable Drawing drawing(AreaTrend area) {
    List<TrendPoint> points = area.points();
    double most =
        points.stream()
            .filter(point -> point.panelSupply() != null)
            .mapToDouble(TrendPoint::panelSupply)
            .max()
            .orElse(0);
    if (most == 0) {
      return null;
    }
    int last = points.size() - 1;
    List<Point> drawn = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      Double places = points.get(i).panelSupply();
      if (places != null) {
        String title = points.get(i).edition() + ": " + texts.figure(places, 0);
        drawn.add(new Point(x(i, last), y(places, most), title));
      }
    }
    Trend trend = area.trend();
    Line line =
        trend == null || !trend.isSignificant()
            ? null
            : new Line(
                x(0, last),
                y(trend.intercept(), most),
                x(last, last),
                y(trend.intercept() + trend.slope() * last, most));
    return new Drawing(drawn, line, texts.figure(most, 0));
  }

  private static double x(int edition, int last) {
    double share = last == 0 ? 0.5 : (double) edition / last;
    return Math.rint(10 * (Drawing.LEFT + 20 + share * (Drawing.WIDTH - Drawing.LEFT - 40))) / 10;
  }

  /** A line may leave the scale of the points; it is cut at its ends. */
  private static double y(double places, double most) {
    double share = Math.max(0, Math.min(1.1, places / most));
    return Math.rint(10 * (Drawing.BOTTOM - share * (Drawing.BOTTOM - Drawing.TOP))) / 10;
  }

  private Table table(AreaTrend area) {
    List<Table.Column> columns =
        List.of(
            column("edition", false),
            column("as-of", false),
            column("panel", true),
            column("supply", true),
            column("gap", true),
            column("method", false));
    return new Table(
        columns,
        area.points().stream()
            .map(
                point ->
                    new Table.Row(
                        point.edition(),
                        null,
                        List.of(
                            Table.Entry.words(texts.date(point.asOf())),
                            number(point.panelSupply(), 0),
                            number(point.supply(), 0),
                            number(point.gap(), 1),
                            Table.Entry.words(point.methodVersion()))))
            .toList());
  }

  private Table.Column column(String name, boolean number) {
    return new Table.Column(texts.text("trend.column." + name), null, null, number);
  }

  private Table.Entry number(@Nullable Double value, int decimals) {
    return value == null
        ? Table.Entry.words("–")
        : Table.Entry.number(texts.figure(value, decimals));
  }
}
