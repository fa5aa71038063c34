package org.nasij.api.strength;

import java.util.List;
import java.util.Set;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Arguments;
import org.nasij.api.parameter.Fault;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemException;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.api.theme.ThemeResource;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.Themes;

/** {@code /strength}, {@code /strength/streams} and {@code /volunteers}. */
public final class StrengthResource {
  private static final Parameter<AreaLevel> LEVEL =
      Parameter.optional(
          "level", ValueTypes.codeOf(AreaLevel.class), "province", "The level of the areas.");
  private static final Parameter<Double> SERVICE =
      weight("service", StrengthWeights.STANDARD.service(), "services against tau");
  private static final Parameter<Double> FUNDING =
      weight("funding", StrengthWeights.STANDARD.funding(), "money to civil society");
  private static final Parameter<Double> VOLUNTEERS =
      weight("volunteers", StrengthWeights.STANDARD.volunteers(), "volunteers' hours");

  private static final Shape<Strength> SHAPE =
      Shape.<Strength>of("Strength", "The strength of an area's associative fabric in a theme.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme.", Strength::theme)
          .field(
              "sector",
              FieldType.TEXT,
              "",
              "Whose services count: all, or association.",
              Strength::sector)
          .field("areaCode", FieldType.TEXT, "#loc+code", "Area.", Strength::areaCode)
          .field(
              "level",
              FieldType.codeOf(AreaLevel.class),
              "#loc+level",
              "Its level.",
              Strength::level)
          .field(
              "parentCode",
              FieldType.TEXT.orNull(),
              "#loc+code+parent",
              "What it lies in.",
              Strength::parentCode)
          .field("nameFr", FieldType.TEXT, "#loc+name+fr", "Name in French.", Strength::nameFr)
          .field("nameAr", FieldType.TEXT, "#loc+name+ar", "Name in Arabic.", Strength::nameAr)
          .field(
              "settlement",
              FieldType.codeOf(Settlement.class).orNull(),
              "#loc+type",
              "Urban or rural, of a commune.",
              Strength::settlement)
          .field(
              "strength",
              FieldType.NUMBER.orNull(),
              "#indicator+strength",
              "1..100, weighted geometric mean of the ratios. No persons, and no substitute for the gap. Null: not enough is known.",
              Strength::strength)
          .field(
              "rank",
              FieldType.INTEGER.orNull(),
              "#indicator+rank",
              "From the strongest, in the list of the level (communes: urban or rural).",
              Strength::rank)
          .field("rankOf", FieldType.INTEGER.orNull(), "", "How many are ranked.", Strength::rankOf)
          .field(
              "serviceRatio",
              FieldType.NUMBER.orNull(),
              "#indicator+service",
              "min(1, access / tau), 0..1; above the commune the coverage. Null: out, or not known here.",
              Strength::serviceRatio)
          .field(
              "fundingRatio",
              FieldType.NUMBER.orNull(),
              "#indicator+funding",
              "min(1, money per person in need / reference), 0..1. Null: the stream is out.",
              Strength::fundingRatio)
          .field(
              "volunteersRatio",
              FieldType.NUMBER.orNull(),
              "#indicator+volunteers",
              "min(1, hours per person in need / reference), 0..1, of the province; 0 where fewer than 10 offer hours. Null: the stream is out.",
              Strength::volunteersRatio)
          .field("need", FieldType.NUMBER, "#population+need", "Persons in need.", Strength::need)
          .field(
              "funding",
              FieldType.NUMBER,
              "#value+funding",
              "MAD disbursed to civil society in the 12 months to the day, older money halved by the year.",
              Strength::funding)
          .field(
              "fundingPerNeed",
              FieldType.NUMBER,
              "",
              "The same per person in need.",
              Strength::fundingPerNeed)
          .field(
              "volunteerHours",
              FieldType.NUMBER.orNull(),
              "#capacity+hours",
              "Hours a year offered, of provinces with at least 10 contributors; a commune has its province's.",
              Strength::volunteerHours)
          .field(
              "volunteerHoursPerNeed",
              FieldType.NUMBER.orNull(),
              "",
              "The same per person in need, there.",
              Strength::volunteerHoursPerNeed)
          .field(
              "weightService",
              FieldType.NUMBER,
              "",
              "Weight of services in this index; the three add up to 1, 0 where the theme lacks the stream.",
              Strength::weightService)
          .field("weightFunding", FieldType.NUMBER, "", "Weight of money.", Strength::weightFunding)
          .field(
              "weightVolunteers",
              FieldType.NUMBER,
              "",
              "Weight of volunteers.",
              Strength::weightVolunteers);

  private static final Shape<StrengthStream> STREAM =
      Shape.<StrengthStream>of("StrengthStream", "A stream of a theme's strength index.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme.", StrengthStream::theme)
          .field(
              "sector",
              FieldType.TEXT,
              "",
              "Whose services count: all, or association.",
              StrengthStream::sector)
          .field(
              "stream",
              FieldType.oneOf(List.of("service", "funding", "volunteers")),
              "#indicator+code",
              "Stream.",
              StrengthStream::stream)
          .field(
              "included",
              FieldType.oneOf(List.of("yes", "no")),
              "",
              "Whether the theme has it, for the whole country.",
              stream -> stream.included() ? "yes" : "no")
          .field(
              "reference",
              FieldType.NUMBER.orNull(),
              "#indicator+reference",
              "Per person in need: places a year, MAD, hours a year. Null where it is out.",
              StrengthStream::reference)
          .field(
              "national",
              FieldType.NUMBER.orNull(),
              "#indicator+value",
              "The national value in the same unit.",
              StrengthStream::national);

  private static final Shape<VolunteerSum> SUM =
      Shape.<VolunteerSum>of(
              "VolunteerSum",
              "Hours volunteers of a province offer to a theme, as a sum of at least 10 persons.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme.", VolunteerSum::theme)
          .field("areaCode", FieldType.TEXT, "#loc+code", "Province.", VolunteerSum::areaCode)
          .field(
              "nameFr", FieldType.TEXT, "#loc+name+fr", "Its name in French.", VolunteerSum::nameFr)
          .field("nameAr", FieldType.TEXT, "#loc+name+ar", "In Arabic.", VolunteerSum::nameAr)
          .field(
              "hours",
              FieldType.NUMBER,
              "#capacity+hours",
              "Hours a year offered; who names several themes gives each an equal part.",
              VolunteerSum::hours)
          .field(
              "contributors",
              FieldType.INTEGER,
              "#population+num+volunteers",
              "How many persons, 10 at least.",
              VolunteerSum::contributors)
          .field(
              "sumAsOf",
              FieldType.DATE,
              "#date+sum",
              "The day of the sum: it is replaced only once at least 10 persons differ.",
              VolunteerSum::asOf);

  private StrengthResource() {}

  private static Parameter<Double> weight(String name, double fallback, String what) {
    return Parameter.optional(
        name,
        ValueTypes.decimal(0, 1),
        Double.toString(fallback),
        "Weight of " + what + ", 0 to 1, not all three 0; they are scaled to add up to 1.");
  }

  /** {@code /strength}. */
  public static ListRoute<Strength> list(
      StrengthQueries strengths, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, true);
    Parameter<String> parent = codes.query("parent", "Areas inside this one, at any depth.");
    return new ListRoute<>(
        "/api/v1/strength",
        Permission.ANYONE,
        "How strong the associative fabric is, by weights of your own, the strongest first",
        List.of(
            theme,
            LEVEL,
            parent,
            ThemeResource.SECTOR,
            SERVICE,
            FUNDING,
            VOLUNTEERS,
            CommonParameters.RELEASE),
        SHAPE,
        Strength::areaCode,
        new Placing.OnArea<>(Strength::areaCode),
        Set.of(Channel.RELEASE),
        (arguments, release) -> {
          StrengthWeights weights = weights(arguments);
          return Rows.of(
              release == null
                  ? List.of()
                  : strengths.list(
                      new StrengthFilter(
                          release.id(),
                          arguments.get(theme),
                          arguments.get(ThemeResource.SECTOR),
                          arguments.get(LEVEL),
                          arguments.find(parent).orElse(null),
                          weights)),
              Strength::areaCode);
        });
  }

  private static StrengthWeights weights(Arguments arguments) {
    StrengthWeights weights =
        new StrengthWeights(
            arguments.get(SERVICE), arguments.get(FUNDING), arguments.get(VOLUNTEERS));
    if (weights.areAllZero()) {
      throw new ProblemException(
          Problem.of(
              List.of(
                  new Fault(SERVICE.name(), false, "no-weight", "0", List.of(), List.of(), null))));
    }
    return weights;
  }

  /** {@code /strength/streams}. */
  public static ListRoute<StrengthStream> streams(StrengthQueries strengths, Themes themes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    return new ListRoute<>(
        "/api/v1/strength/streams",
        Permission.ANYONE,
        "Which streams a theme's strength index has, and what each is measured against",
        List.of(theme, ThemeResource.SECTOR, CommonParameters.RELEASE),
        STREAM,
        StrengthResource::key,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                release == null
                    ? List.of()
                    : strengths.streams(
                        release.id(),
                        arguments.find(theme).orElse(null),
                        arguments.get(ThemeResource.SECTOR)),
                StrengthResource::key));
  }

  private static String key(StrengthStream stream) {
    return stream.theme() + "|" + stream.stream();
  }

  /** {@code /volunteers}. */
  public static ListRoute<VolunteerSum> volunteers(
      StrengthQueries strengths, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> area = codes.query("area", "Provinces inside this area.");
    return new ListRoute<>(
        "/api/v1/volunteers",
        Permission.ANYONE,
        "Hours that volunteers offer, as sums of at least 10 persons by province and theme",
        List.of(theme, area, CommonParameters.RELEASE),
        SUM,
        VolunteerSum::key,
        new Placing.OnArea<>(VolunteerSum::areaCode),
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            release == null
                ? Rows.of(List.of(), VolunteerSum::key)
                : strengths.volunteers(
                    release.id(),
                    arguments.find(theme).orElse(null),
                    arguments.find(area).orElse(null)));
  }
}
