package org.nasij.api.certainty;

import java.util.List;
import java.util.Set;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.query.Rows;
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

/** {@code /sensitivity/models} and {@code /sensitivity/models/ranks}. */
public final class ModelResource {
  /** The models a list is held against, as the analyst names them. */
  public static final List<String> MODELS = List.of("m2sfca", "gaussian", "2sfca", "3sfca");

  private static final String MODEL_TEXT =
      "The model of access: M2SFCA (Delamater 2013), two steps with a Gaussian weight, 2SFCA, or 3SFCA; the published one is E2SFCA.";

  private static final Shape<ModelAgreement> AGREEMENT =
      Shape.<ModelAgreement>of(
              "ModelAgreement", "How like a ranked list is if access comes from another model.")
          .fields(ThemeFields.of(ModelAgreement::theme, ModelAgreement::sector))
          .fields(ThemeFields.list(ModelAgreement::level, ModelAgreement::settlement))
          .field(
              "model",
              FieldType.oneOf(MODELS),
              "#indicator+model",
              MODEL_TEXT,
              ModelAgreement::model)
          .field(
              "tau",
              FieldType.NUMBER.orNull(),
              "#indicator+tau",
              "Places per person that count as full coverage by the model: its own mean access, frozen like the published one.",
              ModelAgreement::tau)
          .field("areas", FieldType.INTEGER, "#loc+num", "Areas ranked.", ModelAgreement::areas)
          .field(
              "accessCorrelation",
              FieldType.NUMBER.orNull(),
              "#indicator+correlation+access",
              "Spearman's correlation of access by the model with the published one; null: fewer than three areas, or all equal.",
              ModelAgreement::accessCorrelation)
          .field(
              "rankCorrelation",
              FieldType.NUMBER.orNull(),
              "#indicator+correlation+rank",
              "The same of ranks by priority.",
              ModelAgreement::rankCorrelation)
          .field(
              "topAreas",
              FieldType.INTEGER,
              "#loc+num+top",
              "Areas published among the first ten; equal ranks may make them more.",
              ModelAgreement::topAreas)
          .field(
              "topKept",
              FieldType.INTEGER,
              "#loc+num+top+kept",
              "Those of them that are there by the model too.",
              ModelAgreement::topKept)
          .field(
              "largestMove",
              FieldType.INTEGER,
              "#indicator+rank+change",
              "The most places any area moves.",
              ModelAgreement::largestMove)
          .field(
              "movedArea",
              FieldType.TEXT.orNull(),
              "#loc+code",
              "The area that does; null: none moves.",
              ModelAgreement::movedArea);

  private static final Shape<ModelRank> RANK =
      Shape.<ModelRank>of(
              "ModelRank", "Where an area would stand if access came from another model.")
          .fields(ThemeFields.of(ModelRank::theme, ModelRank::sector))
          .field("areaCode", FieldType.TEXT, "#loc+code", "The area.", ModelRank::areaCode)
          .field(
              "level",
              FieldType.codeOf(AreaLevel.class),
              "#loc+level",
              "Its level.",
              ModelRank::level)
          .field(
              "settlement",
              FieldType.codeOf(Settlement.class).orNull(),
              "#loc+settlement",
              "Urban or rural, for communes.",
              ModelRank::settlement)
          .field("model", FieldType.oneOf(MODELS), "#indicator+model", MODEL_TEXT, ModelRank::model)
          .field(
              "access",
              FieldType.NUMBER,
              "#access",
              "Places per person by the model.",
              ModelRank::access)
          .field(
              "gap",
              FieldType.NUMBER,
              "#indicator+gap",
              "The gap by the model, 0..100; its full coverage is the model's own.",
              ModelRank::gap)
          .field(
              "rank",
              FieldType.INTEGER.orNull(),
              "#indicator+rank",
              "The rank by the model; null: the area is not ranked.",
              ModelRank::rank)
          .field(
              "publishedGap",
              FieldType.NUMBER,
              "#indicator+gap+published",
              "The published gap, 0..100.",
              ModelRank::publishedGap)
          .field(
              "publishedRank",
              FieldType.INTEGER.orNull(),
              "#indicator+rank+published",
              "The published rank.",
              ModelRank::publishedRank)
          .field(
              "rankOf",
              FieldType.INTEGER.orNull(),
              "#indicator+rank+of",
              "How many areas are ranked.",
              ModelRank::rankOf)
          .field(
              "rankMove",
              FieldType.INTEGER.orNull(),
              "#indicator+rank+change",
              "`rank` - `publishedRank`: below 0, it moves up the list.",
              ModelRank::move);

  private ModelResource() {}

  /** The routes. */
  public static List<Route> listAll(CertaintyQueries queries, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> ofTheme = GapResource.theme(themes, true);
    Parameter<String> area = codes.query("area", "This area alone.");
    return List.of(
        new ListRoute<>(
            "/api/v1/sensitivity/models",
            Permission.ANYONE,
            "How like each ranked list is by other models of access",
            List.of(
                theme,
                CertaintyResource.LEVEL,
                CertaintyResource.KIND,
                ThemeResource.SECTOR,
                CommonParameters.RELEASE),
            AGREEMENT,
            ModelAgreement::key,
            null,
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : queries.agreements(
                            CertaintyResource.scope(arguments, release, theme, null)),
                    ModelAgreement::key)),
        new ListRoute<>(
            "/api/v1/sensitivity/models/ranks",
            Permission.ANYONE,
            "Where each area of a theme would stand by other models of access",
            List.of(
                ofTheme,
                area,
                CertaintyResource.LEVEL,
                CertaintyResource.KIND,
                ThemeResource.SECTOR,
                CommonParameters.RELEASE),
            RANK,
            ModelRank::key,
            new Placing.OnArea<>(ModelRank::areaCode),
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : queries.modelRanks(
                            CertaintyResource.scope(arguments, release, ofTheme, area)),
                    ModelRank::key)));
  }
}
