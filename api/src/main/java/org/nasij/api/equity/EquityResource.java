package org.nasij.api.equity;

import java.util.List;
import java.util.Set;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.api.theme.ThemeFields;
import org.nasij.api.theme.ThemeResource;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.Themes;

/** {@code /deprivation} and {@code /equity/fifths}. */
public final class EquityResource {
  private static final Parameter<AreaLevel> LEVEL =
      Parameter.optional(
          "level", ValueTypes.codeOf(AreaLevel.class), "province", "The level of the areas.");
  private static final Parameter<Settlement> KIND =
      Parameter.optional(
          "kind",
          ValueTypes.codeOf(Settlement.class),
          "Urban or rural communes alone; other levels are neither.");

  private static final Shape<Deprivation> DEPRIVATION =
      Shape.<Deprivation>of(
              "Deprivation", "How deprived an area is, and how sure its place in the list is.")
          .field(
              "theme",
              FieldType.TEXT,
              "#sector+code",
              "Theme code; columns that define its need are left out.",
              Deprivation::theme)
          .field("areaCode", FieldType.TEXT, "#loc+code", "The area.", Deprivation::areaCode)
          .field(
              "level",
              FieldType.codeOf(AreaLevel.class),
              "#loc+level",
              "Its level.",
              Deprivation::level)
          .field(
              "parentCode",
              FieldType.TEXT.orNull(),
              "#loc+code+parent",
              "The area one level up.",
              Deprivation::parentCode)
          .field("nameFr", FieldType.TEXT, "#loc+name+fr", "Name in French.", Deprivation::nameFr)
          .field("nameAr", FieldType.TEXT, "#loc+name+ar", "Name in Arabic.", Deprivation::nameAr)
          .field(
              "settlement",
              FieldType.codeOf(Settlement.class).orNull(),
              "#loc+settlement",
              "Urban or rural, for a commune: each on a scale and a list of its own.",
              Deprivation::settlement)
          .field(
              "deprivation",
              FieldType.NUMBER,
              "#indicator+deprivation",
              "0..1; above the commune the mean of its communes, weighted by need.",
              Deprivation::deprivation)
          .field(
              "rank",
              FieldType.INTEGER,
              "#indicator+rank",
              "1 = most deprived, in the list of the level (communes: urban or rural).",
              Deprivation::rank)
          .field(
              "rankOf",
              FieldType.INTEGER,
              "#indicator+rank+of",
              "How many areas are in the list.",
              Deprivation::rankOf)
          .field(
              "draws",
              FieldType.INTEGER,
              "#indicator+rank+draws",
              "Number of draws of the weights.",
              Deprivation::draws)
          .field(
              "medianRank",
              FieldType.NUMBER,
              "#indicator+rank+median",
              "Median of the ranks over the draws.",
              Deprivation::medianRank)
          .field(
              "rankLow",
              FieldType.NUMBER,
              "#indicator+rank+low",
              "5 % quantile of the ranks.",
              Deprivation::rankLow)
          .field(
              "rankHigh",
              FieldType.NUMBER,
              "#indicator+rank+high",
              "95 % quantile of the ranks.",
              Deprivation::rankHigh)
          .field(
              "pTop10",
              FieldType.NUMBER,
              "#indicator+rank+probability",
              "Share of the draws in which the area is among the first ten, 0..1.",
              Deprivation::pTop);

  private static final Shape<EquityFifth> FIFTH =
      Shape.<EquityFifth>of(
              "EquityFifth",
              "A fifth of the persons in need by deprivation of their commune, and what is there for them.")
          .fields(ThemeFields.of(EquityFifth::theme, EquityFifth::sector))
          .field(
              "settlement",
              FieldType.codeOf(Settlement.class),
              "#loc+settlement",
              "Urban and rural communes are cut apart: their deprivation has two scales.",
              EquityFifth::settlement)
          .field(
              "fifth",
              FieldType.INTEGER,
              "#indicator+fifth",
              "1 = the most deprived communes, to 5; communes stand whole.",
              EquityFifth::fifth)
          .field("communes", FieldType.INTEGER, "#loc+num", "Communes.", EquityFifth::communes)
          .field("need", FieldType.NUMBER, "#inneed", "Persons in need.", EquityFifth::need)
          .field(
              "knownNeed",
              FieldType.NUMBER,
              "#inneed+known",
              "Those of them in communes with data.",
              EquityFifth::knownNeed)
          .field(
              "places",
              FieldType.NUMBER,
              "#capacity",
              "Places per year within reach of these (E2SFCA).",
              EquityFifth::places)
          .field(
              "funding",
              FieldType.NUMBER,
              "#value",
              "Disbursed to civil society in these communes, nominal.",
              EquityFifth::funding)
          .field(
              "fundingCurrency",
              FieldType.TEXT.orNull(),
              "#value+currency",
              "The currency most communes have funding in; others are left out. Null: there is none.",
              EquityFifth::fundingCurrency);

  private EquityResource() {}

  /** The routes. */
  public static List<ListRoute<?>> listAll(EquityQueries queries, Themes themes, AreaCodes codes) {
    return List.of(deprivation(queries, themes, codes), fifths(queries, themes));
  }

  private static ListRoute<Deprivation> deprivation(
      EquityQueries queries, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, true);
    Parameter<String> parent = codes.query("parent", "Areas inside this one, at any depth.");
    return new ListRoute<>(
        "/api/v1/deprivation",
        Permission.ANYONE,
        "Areas by deprivation, with the interval of their rank over draws of the weights",
        List.of(theme, LEVEL, parent, KIND, CommonParameters.RELEASE),
        DEPRIVATION,
        Deprivation::areaCode,
        new Placing.OnArea<>(Deprivation::areaCode),
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            release == null
                ? Rows.of(List.of(), Deprivation::areaCode)
                : queries.deprivation(
                    new DeprivationFilter(
                        release.id(),
                        arguments.get(theme),
                        arguments.get(LEVEL),
                        arguments.find(parent).orElse(null),
                        arguments.find(KIND).orElse(null))));
  }

  private static ListRoute<EquityFifth> fifths(EquityQueries queries, Themes themes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    return new ListRoute<>(
        "/api/v1/equity/fifths",
        Permission.ANYONE,
        "What each fifth of the persons in need has, from the most to the least deprived communes",
        List.of(theme, ThemeResource.SECTOR, CommonParameters.RELEASE),
        FIFTH,
        EquityFifth::key,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                release == null
                    ? List.of()
                    : queries.fifths(
                        release.id(),
                        arguments.get(ThemeResource.SECTOR),
                        arguments.find(theme).orElse(null)),
                EquityFifth::key));
  }
}
