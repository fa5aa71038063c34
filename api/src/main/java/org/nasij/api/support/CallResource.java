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
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.RecordFields;
import org.nasij.api.shape.Shape;
import org.nasij.geo.theme.Themes;

/** {@code /calls}. */
public final class CallResource {
  private static final List<String> KINDS =
      List.of("money", "goods", "premises", "professional-help", "training", "volunteers");

  private static final Parameter<String> KIND =
      Parameter.optional(
          "kind", ValueTypes.oneOf(KINDS), "Calls that give this kind of support, or any.");

  private static final Shape<Call> SHAPE =
      Shape.<Call>of("Call", "What a funder has open: for whom, where and how much.")
          .field("id", FieldType.TEXT, "#activity+code", "Its id, `source:identifier`.", Call::id)
          .field(
              "funderId", FieldType.TEXT, "#org+funder+code", "Whose call it is.", Call::funderId)
          .field("funderName", FieldType.TEXT, "#org+funder+name", "Its name.", Call::funderName)
          .field("title", FieldType.TEXT, "#activity+name", "What the call is called.", Call::title)
          .field(
              "description",
              FieldType.TEXT.orNull(),
              "#description",
              "What it is about.",
              Call::description)
          .field("website", FieldType.TEXT.orNull(), "#contact+url", "Its page.", Call::website)
          .field(
              "themes",
              FieldType.TEXTS,
              "#sector+code+list",
              "Themes that may apply; empty: any.",
              Call::themes)
          .field(
              "areaCodes",
              FieldType.TEXTS,
              "#loc+code+list",
              "Areas that may apply; empty: anywhere.",
              Call::areaCodes)
          .field(
              "supportKinds",
              FieldType.TEXTS,
              "#modality+list",
              "Kinds of support; empty: any.",
              Call::supportKinds)
          .field(
              "budget",
              FieldType.NUMBER.orNull(),
              "#value+budget",
              "What there is to give in all, in the currency.",
              Call::budget)
          .field(
              "smallestTicket",
              FieldType.NUMBER.orNull(),
              "#value+min",
              "The least for one project.",
              Call::smallestTicket)
          .field(
              "largestTicket",
              FieldType.NUMBER.orNull(),
              "#value+max",
              "The most for one project.",
              Call::largestTicket)
          .field("currency", FieldType.TEXT.orNull(), "#currency", "ISO 4217.", Call::currency)
          .field("opensOn", FieldType.DATE.orNull(), "#date+start", "First day.", Call::opensOn)
          .field(
              "closesOn",
              FieldType.DATE.orNull(),
              "#date+end",
              "Last day; null: open until further notice.",
              Call::closesOn)
          .fields(RecordFields.provenance(Call::source, Call::recordedOn, Call::confirmedOn));

  private CallResource() {}

  /** The route. */
  public static ListRoute<Call> list(CallQueries calls, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> area = codes.query("area", "Calls that this area may apply to.");
    return new ListRoute<>(
        "/api/v1/calls",
        Permission.ANYONE,
        "What funders have open or had, the newest first",
        List.of(theme, area, KIND),
        SHAPE,
        Call::id,
        null,
        Set.of(Channel.RELEASE, Channel.RECORDS),
        (arguments, release) ->
            calls.rows(
                new CallFilter(
                    arguments.find(theme).orElse(null),
                    arguments.find(area).orElse(null),
                    arguments.find(KIND).orElse(null))));
  }
}
