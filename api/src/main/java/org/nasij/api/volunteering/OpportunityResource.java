package org.nasij.api.volunteering;

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

/** {@code /opportunities}. */
public final class OpportunityResource {
  private static final List<String> SKILLS =
      List.of(
          "teaching",
          "care",
          "health",
          "law",
          "accounting",
          "computing",
          "communication",
          "translation",
          "fundraising",
          "organizing",
          "crafts",
          "building",
          "farming",
          "sport",
          "arts",
          "driving");
  private static final List<String> DELIVERIES = List.of("site", "outreach", "remote");

  private static final Parameter<String> SKILL =
      Parameter.optional("skill", ValueTypes.oneOf(SKILLS), "Roles that ask for this skill.");
  private static final Parameter<String> DELIVERY =
      Parameter.optional(
          "delivery",
          ValueTypes.oneOf(DELIVERIES),
          "Roles at a site, of outreach in areas, or remote.");

  private static final Shape<Opportunity> SHAPE =
      Shape.<Opportunity>of("Opportunity", "A role that an organization seeks volunteers for.")
          .field(
              "id",
              FieldType.TEXT,
              "#activity+code",
              "Its id, `source:identifier`.",
              Opportunity::id)
          .field(
              "organizationId",
              FieldType.TEXT,
              "#org+code",
              "Who seeks.",
              Opportunity::organizationId)
          .field(
              "organizationName",
              FieldType.TEXT,
              "#org+name",
              "Its name.",
              Opportunity::organizationName)
          .field(
              "siteId",
              FieldType.TEXT.orNull(),
              "#loc+code+site",
              "The site it is at.",
              Opportunity::siteId)
          .field(
              "title",
              FieldType.TEXT,
              "#activity+name",
              "What the role is called.",
              Opportunity::title)
          .field(
              "description",
              FieldType.TEXT.orNull(),
              "#description",
              "What it is about.",
              Opportunity::description)
          .field("themes", FieldType.TEXTS, "#sector+code+list", "Themes.", Opportunity::themes)
          .field(
              "skills",
              FieldType.TEXTS,
              "#capacity+skill+list",
              "Skills asked for.",
              Opportunity::skills)
          .field("languages", FieldType.TEXTS, "", "Languages that help.", Opportunity::languages)
          .field(
              "delivery",
              FieldType.oneOf(DELIVERIES),
              "#modality",
              "At a site, outreach in areas, or remote.",
              Opportunity::delivery)
          .field(
              "areaCodes",
              FieldType.TEXTS,
              "#loc+code+list",
              "Areas of an outreach role.",
              Opportunity::areaCodes)
          .field(
              "places",
              FieldType.INTEGER.orNull(),
              "#capacity+num",
              "Volunteers sought.",
              Opportunity::places)
          .field(
              "hoursPerYear",
              FieldType.NUMBER.orNull(),
              "#capacity+hours",
              "Hours a year asked of each.",
              Opportunity::hoursPerYear)
          .field(
              "startsOn",
              FieldType.DATE.orNull(),
              "#date+start",
              "First day.",
              Opportunity::startsOn)
          .field("endsOn", FieldType.DATE.orNull(), "#date+end", "Last day.", Opportunity::endsOn)
          .field(
              "placeLevel",
              FieldType.oneOf(
                      List.of(
                          "point",
                          "commune",
                          "city",
                          "province",
                          "region",
                          "country",
                          "outside",
                          "unknown"))
                  .orNull(),
              "#loc+precision",
              "How exactly the site is published; null: no site.",
              Opportunity::placeLevel)
          .field(
              "areaCode",
              FieldType.TEXT.orNull(),
              "#loc+code",
              "The area the site is known by.",
              Opportunity::areaCode)
          .fields(RecordFields.point(Opportunity::lon, Opportunity::lat))
          .fields(
              RecordFields.provenance(
                  Opportunity::source, Opportunity::recordedOn, Opportunity::confirmedOn));

  private OpportunityResource() {}

  /** The route. */
  public static ListRoute<Opportunity> list(
      OpportunityQueries opportunities, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> area =
        codes.query("area", "Roles in this area or inside it; remote ones stand in none.");
    return new ListRoute<>(
        "/api/v1/opportunities",
        Permission.ANYONE,
        "Roles that organizations seek volunteers for, the newest first",
        List.of(theme, area, SKILL, DELIVERY),
        SHAPE,
        Opportunity::id,
        Placing.AtPoint.of(Opportunity::lon, Opportunity::lat),
        Set.of(Channel.RELEASE, Channel.RECORDS),
        (arguments, release) ->
            opportunities.rows(
                new OpportunityFilter(
                    arguments.find(theme).orElse(null),
                    arguments.find(area).orElse(null),
                    arguments.find(SKILL).orElse(null),
                    arguments.find(DELIVERY).orElse(null))));
  }
}
