package org.nasij.api.organization;

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

/** {@code /organizations}. */
public final class DirectoryResource {
  private static final List<String> KINDS =
      List.of(
          "association",
          "federation",
          "foundation",
          "cooperative",
          "social-enterprise",
          "public-body",
          "informal-group");
  private static final List<String> SECTORS = List.of("association", "cooperative", "public");

  private static final Parameter<String> KIND =
      Parameter.optional("kind", ValueTypes.oneOf(KINDS), "Organizations of this kind.");
  private static final Parameter<String> SECTOR =
      Parameter.optional("sector", ValueTypes.oneOf(SECTORS), "Organizations of this sector.");
  private static final Parameter<String> TEXT =
      Parameter.optional(
          "q",
          ValueTypes.text(100, ".+"),
          "Words that each occur in a name; case and accents do not count.");

  private static final Shape<DirectoryEntry> SHAPE =
      Shape.<DirectoryEntry>of("Organization", "An organization as the public sees it.")
          .field(
              "id", FieldType.TEXT, "#org+code", "Its id, `source:identifier`.", DirectoryEntry::id)
          .field("name", FieldType.TEXT, "#org+name", "Its name.", DirectoryEntry::name)
          .field(
              "nameAr",
              FieldType.TEXT.orNull(),
              "#org+name+ar",
              "Its name in Arabic.",
              DirectoryEntry::nameAr)
          .field(
              "alternateName",
              FieldType.TEXT.orNull(),
              "#org+name+alt",
              "Another name or an acronym.",
              DirectoryEntry::alternateName)
          .field("kind", FieldType.oneOf(KINDS), "#org+type", "Its kind.", DirectoryEntry::kind)
          .field(
              "sector",
              FieldType.oneOf(SECTORS),
              "#org+sector",
              "By whom its services are offered.",
              DirectoryEntry::sector)
          .field(
              "verificationLevel",
              FieldType.oneOf(List.of("self-declared", "document-seen", "peer", "certified")),
              "#status+verification",
              "How the record was verified.",
              DirectoryEntry::verificationLevel)
          .field(
              "registrationNumber",
              FieldType.TEXT.orNull(),
              "#org+code+registration",
              "Registration number.",
              DirectoryEntry::registrationNumber)
          .field(
              "foundedOn",
              FieldType.DATE.orNull(),
              "#date+founded",
              "When it was founded.",
              DirectoryEntry::foundedOn)
          .field(
              "description",
              FieldType.TEXT.orNull(),
              "#description",
              "What it says of itself.",
              DirectoryEntry::description)
          .field(
              "website",
              FieldType.TEXT.orNull(),
              "#contact+url",
              "Its website.",
              DirectoryEntry::website)
          .field(
              "languages",
              FieldType.TEXTS,
              "",
              "Languages it works in, BCP 47.",
              DirectoryEntry::languages)
          .field(
              "themes",
              FieldType.TEXTS,
              "#sector+code+list",
              "Themes of its activities.",
              DirectoryEntry::themes)
          .field(
              "activities",
              FieldType.INTEGER,
              "#activity+num",
              "How many activities are recorded.",
              DirectoryEntry::activities)
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
              "How exactly its place is published; null: no site is recorded.",
              DirectoryEntry::placeLevel)
          .field(
              "areaCode",
              FieldType.TEXT.orNull(),
              "#loc+code",
              "The area it is known by.",
              DirectoryEntry::areaCode)
          .field(
              "areaNameFr",
              FieldType.TEXT.orNull(),
              "#loc+name+fr",
              "That area's name in French.",
              DirectoryEntry::areaNameFr)
          .field(
              "areaNameAr",
              FieldType.TEXT.orNull(),
              "#loc+name+ar",
              "That area's name in Arabic.",
              DirectoryEntry::areaNameAr)
          .fields(RecordFields.point(DirectoryEntry::lon, DirectoryEntry::lat))
          .fields(
              RecordFields.provenance(
                  DirectoryEntry::source, DirectoryEntry::recordedOn, DirectoryEntry::confirmedOn))
          .field(
              "updatedAt",
              FieldType.TIMESTAMP,
              "#date+updated",
              "When this instance last changed it.",
              DirectoryEntry::updatedAt);

  private DirectoryResource() {}

  /** The route. */
  public static ListRoute<DirectoryEntry> list(
      DirectoryQueries directory, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> area = codes.query("area", "Those whose place is this area or inside it.");
    return new ListRoute<>(
        "/api/v1/organizations",
        Permission.ANYONE,
        "The directory of organizations, by name",
        List.of(theme, area, KIND, SECTOR, TEXT),
        SHAPE,
        DirectoryEntry::id,
        Placing.AtPoint.of(DirectoryEntry::lon, DirectoryEntry::lat),
        Set.of(Channel.RELEASE, Channel.RECORDS),
        (arguments, release) ->
            directory.rows(
                new DirectoryFilter(
                    arguments.find(theme).orElse(null),
                    arguments.find(area).orElse(null),
                    arguments.find(KIND).orElse(null),
                    arguments.find(SECTOR).orElse(null),
                    arguments.find(TEXT).orElse(null))));
  }
}
