package org.nasij.api.support;

import java.util.List;
import java.util.Set;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.route.Channel;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.RecordFields;
import org.nasij.api.shape.Shape;
import org.nasij.geo.theme.Themes;

/** {@code /support-needs}. */
public final class SupportNeedResource {
  private static final List<String> KINDS =
      List.of("money", "goods", "premises", "professional-help", "training", "volunteers");

  private static final Parameter<String> KIND =
      Parameter.optional("kind", ValueTypes.oneOf(KINDS), "Needs of this kind.");

  private static final Shape<SupportNeed> SHAPE =
      Shape.<SupportNeed>of("SupportNeed", "What an organization that is open to support needs.")
          .field(
              "id", FieldType.TEXT, "#need+code", "Its id, `source:identifier`.", SupportNeed::id)
          .field(
              "organizationId",
              FieldType.TEXT,
              "#org+code",
              "Who needs it.",
              SupportNeed::organizationId)
          .field(
              "organizationName",
              FieldType.TEXT,
              "#org+name",
              "Its name.",
              SupportNeed::organizationName)
          .field(
              "kind",
              FieldType.oneOf(KINDS),
              "#need+type",
              "What kind of support.",
              SupportNeed::kind)
          .field(
              "title",
              FieldType.TEXT,
              "#need+name",
              "The need, in a few words.",
              SupportNeed::title)
          .field(
              "description",
              FieldType.TEXT.orNull(),
              "#description",
              "What it is about.",
              SupportNeed::description)
          .field(
              "themes",
              FieldType.TEXTS,
              "#sector+code+list",
              "Themes it is for; empty: the organization as a whole.",
              SupportNeed::themes)
          .field(
              "amount",
              FieldType.NUMBER.orNull(),
              "#value",
              "In the currency.",
              SupportNeed::amount)
          .field(
              "currency", FieldType.TEXT.orNull(), "#currency", "ISO 4217.", SupportNeed::currency)
          .field(
              "openUntil",
              FieldType.DATE.orNull(),
              "#date+end",
              "The last day on which it stands.",
              SupportNeed::openUntil)
          .field(
              "areaCode",
              FieldType.TEXT.orNull(),
              "#loc+code",
              "The area the organization is known by.",
              SupportNeed::areaCode)
          .fields(RecordFields.point(SupportNeed::lon, SupportNeed::lat))
          .fields(
              RecordFields.provenance(
                  SupportNeed::source, SupportNeed::recordedOn, SupportNeed::confirmedOn));

  private SupportNeedResource() {}

  /** The route. */
  public static ListRoute<SupportNeed> list(
      SupportNeedQueries needs, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> area =
        codes.query("area", "Needs of organizations whose place is this area or inside it.");
    return new ListRoute<>(
        "/api/v1/support-needs",
        Permission.ANYONE,
        "What organizations that are open to support need, the newest first",
        List.of(theme, area, KIND),
        SHAPE,
        SupportNeed::id,
        Placing.AtPoint.of(SupportNeed::lon, SupportNeed::lat),
        Set.of(Channel.RELEASE, Channel.RECORDS),
        (arguments, release) ->
            needs.rows(
                new SupportNeedFilter(
                    arguments.find(theme).orElse(null),
                    arguments.find(area).orElse(null),
                    arguments.find(KIND).orElse(null))));
  }
}
