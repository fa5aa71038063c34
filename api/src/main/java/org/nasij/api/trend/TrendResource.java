package org.nasij.api.trend;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.CellStatus;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.geo.theme.Themes;

/** {@code /areas/{code}/trend}. */
public final class TrendResource {
  private static final Shape<TrendPoint> POINT =
      Shape.<TrendPoint>of("TrendPoint", "An area and theme in an edition.")
          .field("edition", FieldType.TEXT, "#meta+id", "The edition's name.", TrendPoint::edition)
          .field(
              "figuresAsOf",
              FieldType.DATE,
              "#date+figures",
              "The day its figures speak of.",
              TrendPoint::asOf)
          .field(
              "methodVersion",
              FieldType.TEXT,
              "#meta+method",
              "The method's version.",
              TrendPoint::methodVersion)
          .field(
              "status",
              FieldType.codeOf(CellStatus.class).orNull(),
              "#status",
              "Why there is a gap or none.",
              TrendPoint::status)
          .field("gap", FieldType.NUMBER.orNull(), "#indicator+gap", "0..100.", TrendPoint::gap)
          .field(
              "supply",
              FieldType.NUMBER.orNull(),
              "#capacity",
              "Places per year standing in the area, of all who are recorded.",
              TrendPoint::supply)
          .field(
              "panelSupply",
              FieldType.NUMBER.orNull(),
              "#capacity+panel",
              "The same of the organizations that report in every edition: what a trend is made of.",
              TrendPoint::panelSupply);

  private static final Shape<AreaTrend> SHAPE =
      Shape.<AreaTrend>of("AreaTrend", "An area and theme from edition to edition.")
          .field("areaCode", FieldType.TEXT, "#loc+code", "The area's code.", AreaTrend::areaCode)
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", AreaTrend::theme)
          .field(
              "editions",
              FieldType.INTEGER,
              "",
              "How many editions there are.",
              trend -> trend.points().size())
          .field(
              "leastEditions",
              FieldType.INTEGER,
              "",
              "How many a trend takes.",
              AreaTrend::leastEditions)
          .field(
              "dueOn",
              FieldType.DATE.orNull(),
              "",
              "When there are enough, if one is cut a month; null: there are, or there is none.",
              trend -> trend.dueOn().orElse(null))
          .field(
              "panel",
              FieldType.INTEGER,
              "#org+num+panel",
              "Organizations that report in every edition.",
              AreaTrend::panel)
          .field(
              "s",
              FieldType.NUMBER.orNull(),
              "",
              "Mann-Kendall's S; null: no trend is computed.",
              of(Trend::s))
          .field(
              "variance",
              FieldType.NUMBER.orNull(),
              "",
              "Its variance, corrected (Hamed and Rao).",
              of(Trend::variance))
          .field("z", FieldType.NUMBER.orNull(), "", "Its standard score.", of(Trend::z))
          .field("p", FieldType.NUMBER.orNull(), "", "Two-sided p.", of(Trend::p))
          .field("tau", FieldType.NUMBER.orNull(), "", "Kendall's tau, -1..1.", of(Trend::tau))
          .field(
              "slope",
              FieldType.NUMBER.orNull(),
              "#indicator+slope",
              "Sen's slope, places per year and edition.",
              of(Trend::slope))
          .field(
              "intercept",
              FieldType.NUMBER.orNull(),
              "",
              "Places per year at the first edition, on the line of that slope.",
              of(Trend::intercept))
          .field(
              "points",
              FieldType.listOf(POINT),
              "",
              "One per edition, oldest first.",
              AreaTrend::points);

  private TrendResource() {}

  private static Function<AreaTrend, @Nullable Object> of(Function<Trend, Object> figure) {
    return area -> area.trend() == null ? null : figure.apply(area.trend());
  }

  /** The route. */
  public static ListRoute<AreaTrend> get(TrendQueries trends, Themes themes, AreaCodes codes) {
    Parameter<String> code = codes.path("code");
    Parameter<String> theme = GapResource.theme(themes, true);
    return new ListRoute<>(
        "/api/v1/areas/{code}/trend",
        Permission.ANYONE,
        "One area and theme from edition to edition, with a trend from eight editions on",
        List.of(code, theme),
        SHAPE,
        AreaTrend::areaCode,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                List.of(trends.of(arguments.get(code), arguments.get(theme))),
                AreaTrend::areaCode));
  }
}
