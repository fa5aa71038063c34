package org.nasij.api.certainty;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.certainty.CertaintyQueries.Scope;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Arguments;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.query.Rows;
import org.nasij.api.release.Release;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.route.Route;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.api.theme.ThemeFields;
import org.nasij.api.theme.ThemeResource;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.Themes;

/**
 * {@code /sensitivity}, {@code /sensitivity/conclusions}, {@code /equity}, {@code /completeness}
 * and {@code /access-origins}.
 */
public final class CertaintyResource {
  static final Parameter<AreaLevel> LEVEL =
      Parameter.optional("level", ValueTypes.codeOf(AreaLevel.class), "Lists of this level alone.");
  static final Parameter<Settlement> KIND =
      Parameter.optional(
          "kind", ValueTypes.codeOf(Settlement.class), "Lists of urban or rural communes alone.");

  private static final Parameter<AreaLevel> AREA_LEVEL =
      Parameter.optional("level", ValueTypes.codeOf(AreaLevel.class), "Areas of this level alone.");

  private static final Shape<Sensitivity> SENSITIVITY =
      Shape.<Sensitivity>of(
              "Sensitivity", "How much of the variance of ranks a parameter explains by itself.")
          .fields(ThemeFields.of(Sensitivity::theme, Sensitivity::sector))
          .fields(ThemeFields.list(Sensitivity::level, Sensitivity::settlement))
          .field(
              "areaCode",
              FieldType.TEXT.orNull(),
              "#loc+code",
              "The area whose rank it is; null: all ranks of the list.",
              Sensitivity::areaCode)
          .field(
              "parameter",
              FieldType.TEXT,
              "#indicator+code",
              "The parameter; `/method` declares each as `draws.`parameter.",
              Sensitivity::parameter)
          .field(
              "share",
              FieldType.NUMBER.orNull(),
              "#indicator+share",
              "First-order share of the variance (Sobol), as estimated: noise may take it a little below 0; null: no rank ever moves.",
              Sensitivity::share);

  private static final Shape<RankStability> STABILITY =
      Shape.<RankStability>of("RankStability", "Which conclusions of a ranked list hold.")
          .fields(ThemeFields.of(RankStability::theme, RankStability::sector))
          .fields(ThemeFields.list(RankStability::level, RankStability::settlement))
          .field("areas", FieldType.INTEGER, "#loc+num", "Areas ranked.", RankStability::areas)
          .field(
              "draws",
              FieldType.INTEGER,
              "#indicator+rank+draws",
              "Number of draws.",
              RankStability::draws)
          .field(
              "topAreas",
              FieldType.INTEGER,
              "#loc+num+top",
              "Areas published among the first ten; equal ranks may make them more.",
              RankStability::topAreas)
          .field(
              "topHeld",
              FieldType.INTEGER,
              "#loc+num+top+held",
              "Those of them that are there in at least nine draws of ten.",
              RankStability::topHeld)
          .field(
              "bandHeld",
              FieldType.INTEGER,
              "#loc+num+band+held",
              "Areas in their band in at least nine draws of ten.",
              RankStability::bandHeld)
          .field(
              "correlation",
              FieldType.NUMBER.orNull(),
              "#indicator+correlation",
              "Spearman's correlation of drawn with published ranks: the median draw.",
              RankStability::correlation)
          .field(
              "correlationLow",
              FieldType.NUMBER.orNull(),
              "#indicator+correlation+low",
              "Its 5 % quantile.",
              RankStability::correlationLow);

  private static final Shape<Equity> EQUITY =
      Shape.<Equity>of("Equity", "How unequal access is, and whom funding favours.")
          .fields(ThemeFields.of(Equity::theme, Equity::sector))
          .field(
              "areas",
              FieldType.INTEGER,
              "#loc+num",
              "Communes with data that count.",
              Equity::areas)
          .field(
              "gini",
              FieldType.NUMBER.orNull(),
              "#indicator+gini",
              "Gini coefficient of places per person over communes, 0 (equal) to 1.",
              Equity::gini)
          .field(
              "theil",
              FieldType.NUMBER.orNull(),
              "#indicator+theil",
              "Theil's T of the same.",
              Equity::theil)
          .field(
              "theilBetween",
              FieldType.NUMBER.orNull(),
              "#indicator+theil+between",
              "The part between regions.",
              Equity::theilBetween)
          .field(
              "theilWithin",
              FieldType.NUMBER.orNull(),
              "#indicator+theil+within",
              "The part within them.",
              Equity::theilWithin)
          .field(
              "accessReason",
              FieldType.oneOf(List.of("no-access", "no-target", "capacity-unknown", "no-data"))
                  .orNull(),
              "#status+access",
              "Why there are no indices of access.",
              Equity::accessReason)
          .field(
              "concentration",
              FieldType.NUMBER.orNull(),
              "#indicator+concentration",
              "Concentration index of disbursements to civil society per person over deprivation, -1..1; above 0 more goes where deprivation is higher.",
              Equity::concentration)
          .field(
              "fundingCurrency",
              FieldType.TEXT.orNull(),
              "#value+currency",
              "The currency most communes have funding in; others are left out.",
              Equity::fundingCurrency)
          .field(
              "fundingAreas",
              FieldType.INTEGER,
              "#loc+num+funding",
              "Communes with such funding.",
              Equity::fundingAreas)
          .field(
              "fundingReason",
              FieldType.oneOf(List.of("no-funding", "no-target")).orNull(),
              "#status+funding",
              "Why there is no concentration index.",
              Equity::fundingReason);

  private static final Shape<Completeness> COMPLETENESS =
      Shape.<Completeness>of("Completeness", "How many organizations there are, from two lists.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", Completeness::theme)
          .field(
              "areaCode",
              FieldType.TEXT,
              "#loc+code",
              "The country, a region or a province.",
              Completeness::areaCode)
          .field(
              "sourceA",
              FieldType.TEXT.orNull(),
              "#meta+source",
              "The source that names most organizations there.",
              Completeness::sourceA)
          .field(
              "sourceB",
              FieldType.TEXT.orNull(),
              "#meta+source",
              "The next one; null: there is one list at most.",
              Completeness::sourceB)
          .field(
              "listedA",
              FieldType.INTEGER,
              "#org+num",
              "Organizations on the first list.",
              Completeness::listedA)
          .field(
              "listedB",
              FieldType.INTEGER,
              "#org+num",
              "Organizations on the second list.",
              Completeness::listedB)
          .field(
              "matched",
              FieldType.INTEGER,
              "#org+num+matched",
              "On both: same registration number, or same name in the same province.",
              Completeness::matched)
          .field(
              "estimate",
              FieldType.NUMBER.orNull(),
              "#org+num+estimate",
              "Chapman's estimate of all there are.",
              Completeness::estimate)
          .field(
              "estimateLow",
              FieldType.NUMBER.orNull(),
              "#org+num+estimate+low",
              "Lower end of its 95 % interval, by chance alone; never below those listed.",
              Completeness::estimateLow)
          .field(
              "estimateHigh",
              FieldType.NUMBER.orNull(),
              "#org+num+estimate+high",
              "Upper end of its 95 % interval.",
              Completeness::estimateHigh)
          .field(
              "completeness",
              FieldType.NUMBER.orNull(),
              "#indicator+completeness",
              "Organizations on either list / estimate; an upper value where the lists are not independent.",
              Completeness::completeness)
          .field(
              "reason",
              FieldType.oneOf(List.of("one-list", "too-few")).orNull(),
              "#status+completeness",
              "Why there is no estimate: two lists are needed, with at least 10 organizations each and 7 on both.",
              Completeness::reason);

  private static final Shape<AccessPart> ORIGIN =
      Shape.<AccessPart>of("AccessOrigin", "From where an area's access comes.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", AccessPart::theme)
          .field("areaCode", FieldType.TEXT, "#loc+code", "The area.", AccessPart::areaCode)
          .field(
              "sourceCode",
              FieldType.TEXT.orNull(),
              "#loc+code+source",
              "The area the supply stands in, of the same level; null: all others together.",
              AccessPart::sourceCode)
          .field(
              "sourceNameFr",
              FieldType.TEXT.orNull(),
              "#loc+name+source+fr",
              "Its name in French.",
              AccessPart::nameFr)
          .field(
              "sourceNameAr",
              FieldType.TEXT.orNull(),
              "#loc+name+source+ar",
              "Its name in Arabic.",
              AccessPart::nameAr)
          .field(
              "access",
              FieldType.NUMBER,
              "#access",
              "Places per person from there.",
              AccessPart::access)
          .field(
              "share",
              FieldType.NUMBER,
              "#access+share",
              "Share of the access, 0..1.",
              AccessPart::share);

  private CertaintyResource() {}

  /** The routes. */
  public static List<Route> listAll(CertaintyQueries queries, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> rankOf = codes.query("area", "Shares of the rank of this area alone.");
    Parameter<String> area = codes.query("area", "This country, region or province alone.");
    Parameter<String> of = codes.required("area", "The commune, province or region.");
    return List.of(
        new ListRoute<>(
            "/api/v1/sensitivity",
            Permission.ANYONE,
            "What ranks hang on: first-order shares by parameter, per list or area",
            List.of(theme, LEVEL, KIND, rankOf, ThemeResource.SECTOR, CommonParameters.RELEASE),
            SENSITIVITY,
            Sensitivity::key,
            null,
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : queries.sensitivities(scope(arguments, release, theme, rankOf)),
                    Sensitivity::key)),
        new ListRoute<>(
            "/api/v1/sensitivity/conclusions",
            Permission.ANYONE,
            "Which conclusions of each ranked list hold over the draws",
            List.of(theme, LEVEL, KIND, ThemeResource.SECTOR, CommonParameters.RELEASE),
            STABILITY,
            RankStability::key,
            null,
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : queries.stabilities(scope(arguments, release, theme, null)),
                    RankStability::key)),
        new ListRoute<>(
            "/api/v1/equity",
            Permission.ANYONE,
            "How unequal access is, and whom funding favours, per theme",
            List.of(theme, ThemeResource.SECTOR, CommonParameters.RELEASE),
            EQUITY,
            Equity::theme,
            null,
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : queries.equity(
                            release.id(),
                            arguments.get(ThemeResource.SECTOR),
                            arguments.find(theme).orElse(null)),
                    Equity::theme)),
        new ListRoute<>(
            "/api/v1/completeness",
            Permission.ANYONE,
            "How many organizations there are, estimated from two lists",
            List.of(theme, area, AREA_LEVEL, CommonParameters.RELEASE),
            COMPLETENESS,
            Completeness::key,
            new Placing.OnArea<>(Completeness::areaCode),
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : queries.completeness(
                            release.id(),
                            arguments.find(theme).orElse(null),
                            arguments.find(area).orElse(null),
                            arguments.find(AREA_LEVEL).orElse(null)),
                    Completeness::key)),
        new ListRoute<>(
            "/api/v1/access-origins",
            Permission.ANYONE,
            "From where an area's access comes: its own supply, and what stands around it",
            List.of(of, theme, ThemeResource.SECTOR, CommonParameters.RELEASE),
            ORIGIN,
            AccessPart::key,
            null,
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : queries.origins(
                            release.id(),
                            arguments.get(ThemeResource.SECTOR),
                            arguments.get(of),
                            arguments.find(theme).orElse(null)),
                    AccessPart::key)));
  }

  static Scope scope(
      Arguments arguments,
      Release release,
      Parameter<String> theme,
      @Nullable Parameter<String> area) {
    return new Scope(
        release.id(),
        arguments.find(theme).orElse(null),
        arguments.get(ThemeResource.SECTOR),
        arguments.find(LEVEL).orElse(null),
        arguments.find(KIND).orElse(null),
        area == null ? null : arguments.find(area).orElse(null));
  }
}
