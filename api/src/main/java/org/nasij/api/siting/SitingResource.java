package org.nasij.api.siting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.query.Rows;
import org.nasij.api.release.PartState;
import org.nasij.api.release.Release;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.theme.Themes;

/** {@code /siting}. */
public final class SitingResource {
  private static final Parameter<SitingModel> MODEL =
      Parameter.optional(
          "model",
          ValueTypes.codeOf(SitingModel.class),
          "relief",
          "`relief`: remove as much unmet need as possible, each site having the theme's median of"
              + " places; `reach`: bring a site within reach of as many persons as possible.");
  private static final Parameter<Integer> SITES =
      Parameter.optional(
          "sites",
          ValueTypes.integer(1, SitingQueries.MOST_SITES),
          Integer.toString(SitingQueries.MOST_SITES),
          "The first so many sites of each plan; a plan has fewer where the area has fewer communes"
              + " or no further site adds anything.");

  private static final FieldType STATE = FieldType.codeOf(PartState.class);
  private static final String STATE_TEXT =
      "`current`, or `pending` while plans are computed again for newer gaps; `absent` where the release does not say.";

  /** A proposal with who is near it. */
  record Item(Proposal proposal, Near near) {}

  private static final Shape<Plan> PLAN =
      Shape.<Plan>of("SitingPlan", "Whether an area has a plan of next sites, or why not.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", Plan::theme)
          .field(
              "areaCode",
              FieldType.TEXT,
              "#loc+code",
              "The region or province; its communes are the candidates.",
              Plan::areaCode)
          .field("nameFr", FieldType.TEXT, "#loc+name+fr", "Its name in French.", Plan::nameFr)
          .field("nameAr", FieldType.TEXT, "#loc+name+ar", "Its name in Arabic.", Plan::nameAr)
          .field("model", FieldType.codeOf(SitingModel.class), "", "The model.", Plan::model)
          .field(
              "status",
              FieldType.codeOf(PlanStatus.class),
              "#status",
              "`plan`: there are proposals; the others say why there are none. `no-data` is never to be read as `no-gap`.",
              Plan::status)
          .field("state", STATE, "#status+state", STATE_TEXT, Plan::state)
          .field(
              "candidates",
              FieldType.INTEGER,
              "#loc+num",
              "Communes of the area, all of them candidates.",
              Plan::candidates)
          .field(
              "startPersons",
              FieldType.NUMBER.orNull(),
              "#inneed+unmet",
              "What there is to gain in the area, persons: by `relief` unmet need left once planned and running projects are open, by `reach` persons without a recorded or planned site within reach; communes of which enough is known alone.",
              Plan::startPersons)
          .field(
              "unknownPersons",
              FieldType.NUMBER,
              "#inneed+unknown",
              "Persons in need in communes of which too little is known: never counted as unmet.",
              Plan::unknownPersons)
          .field(
              "places",
              FieldType.NUMBER.orNull(),
              "#capacity",
              "Places per year of each proposed site: the theme's median; null: not known.",
              Plan::places)
          .field(
              "placesPersons",
              FieldType.NUMBER.orNull(),
              "",
              "Persons whom those places cover in full: places / tau.",
              Plan::placesPersons);

  private static final Shape<Item> PROPOSAL =
      Shape.<Item>of("SitingProposal", "A proposed site; each stands on those before it.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", i -> i.proposal().theme())
          .field(
              "areaCode",
              FieldType.TEXT,
              "#loc+code+plan",
              "The region or province the plan is for.",
              i -> i.proposal().areaCode())
          .field(
              "model",
              FieldType.codeOf(SitingModel.class),
              "",
              "The model.",
              i -> i.proposal().model())
          .field("state", STATE, "#status+state", STATE_TEXT, i -> i.proposal().state())
          .field(
              "position", FieldType.INTEGER, "", "1 for the first.", i -> i.proposal().position())
          .field(
              "communeCode",
              FieldType.TEXT,
              "#loc+code",
              "The commune it would stand in.",
              i -> i.proposal().communeCode())
          .field(
              "nameFr",
              FieldType.TEXT,
              "#loc+name+fr",
              "The commune's name in French.",
              i -> i.proposal().nameFr())
          .field(
              "nameAr",
              FieldType.TEXT,
              "#loc+name+ar",
              "The commune's name in Arabic.",
              i -> i.proposal().nameAr())
          .field(
              "provinceCode",
              FieldType.TEXT,
              "#adm2+code",
              "Its province.",
              i -> i.proposal().provinceCode())
          .field(
              "persons",
              FieldType.NUMBER,
              "#inneed+reached",
              "Persons in need within the catchment, on either side of the area's border.",
              i -> i.proposal().persons())
          .field(
              "personsInside",
              FieldType.NUMBER,
              "#inneed+reached+inside",
              "Those who live in the area.",
              i -> i.proposal().personsInside())
          .field(
              "personsUnknown",
              FieldType.NUMBER,
              "#inneed+reached+unknown",
              "Those of communes of which too little is known: never counted as unmet.",
              i -> i.proposal().personsUnknown())
          .field(
              "minutes",
              FieldType.NUMBER.orNull(),
              "#access+minutes",
              "Their mean travel time, minutes; 0 where the theme works in place.",
              i -> i.proposal().minutes())
          .field(
              "relief",
              FieldType.NUMBER.orNull(),
              "#inneed+relief",
              "Unmet need it removes, persons, by access computed again with it; null: the theme has no unmet need, or no known capacity.",
              i -> i.proposal().relief())
          .field(
              "reliefTotal",
              FieldType.NUMBER.orNull(),
              "#inneed+relief+total",
              "The same of all sites up to this one.",
              i -> i.proposal().reliefTotal())
          .field(
              "reliefInsideTotal",
              FieldType.NUMBER.orNull(),
              "#inneed+relief+total+inside",
              "The part of it in the area.",
              i -> i.proposal().reliefInsideTotal())
          .field(
              "startPersons",
              FieldType.NUMBER.orNull(),
              "#inneed+unmet",
              "What there was to gain in the area before the first site, persons.",
              i -> i.proposal().startPersons())
          .field(
              "gain",
              FieldType.NUMBER,
              "",
              "What it adds by the model, persons: `relief` unmet need, at most what its places cover; `reach` persons who had no site within reach.",
              i -> i.proposal().gain())
          .field(
              "gainTotal",
              FieldType.NUMBER,
              "",
              "The same of all sites up to this one.",
              i -> i.proposal().gainTotal())
          .field(
              "bestPossible",
              FieldType.NUMBER,
              "",
              "No choice of as many sites gains more than this.",
              i -> i.proposal().bestPossible())
          .field(
              "optimumShare",
              FieldType.NUMBER,
              "",
              "gainTotal / bestPossible, 0..1.",
              i -> i.proposal().optimumShare())
          .field(
              "bestPossibleBy",
              FieldType.oneOf(List.of("solved", "bound")),
              "",
              "`solved`: the best choice is known; `bound`: it may be less than `bestPossible`.",
              i -> i.proposal().proven() ? "solved" : "bound")
          .field(
              "alternativeCode",
              FieldType.TEXT.orNull(),
              "#loc+code+alternative",
              "The commune that would come in its place; null: none adds anything.",
              i -> i.proposal().alternativeCode())
          .field(
              "alternativeGain",
              FieldType.NUMBER.orNull(),
              "",
              "What that one adds by the model, persons.",
              i -> i.proposal().alternativeGain())
          .field(
              "alternativeRelief",
              FieldType.NUMBER.orNull(),
              "",
              "The unmet need that one removes, persons.",
              i -> i.proposal().alternativeRelief())
          .field(
              "reachedCodes",
              FieldType.TEXTS,
              "#loc+code+reached+list",
              "The communes within the catchment, nearest first.",
              i -> i.proposal().reachedCodes())
          .field(
              "organizations",
              FieldType.TEXTS,
              "#org+name+list",
              "Organizations with current activity in the theme in the province or one next to it, those that ask for support first: at most "
                  + NearQueries.MOST
                  + ".",
              i -> i.near().organizations().stream().map(Near.Organization::name).toList())
          .field(
              "organizationCount",
              FieldType.INTEGER,
              "#org+num",
              "How many there are.",
              i -> i.near().organizationCount())
          .field(
              "funders",
              FieldType.TEXTS,
              "#org+name+funder+list",
              "Funders of the theme in the region, or of the province; no recipient is named, and flows to recipients without an exact public place are left out.",
              i -> i.near().funders().stream().map(Near.Funder::name).toList())
          .field(
              "calls",
              FieldType.TEXTS,
              "",
              "Calls open on the release's date for the theme and the province.",
              i -> i.near().calls().stream().map(Near.Call::title).toList())
          .field(
              "projects",
              FieldType.TEXTS,
              "",
              "Projects of the pipeline in the theme in the province or one next to it, as `status: title`; those that seek a lead first.",
              i ->
                  i.near().projects().stream()
                      .map(project -> project.status() + ": " + project.title())
                      .toList())
          .field(
              "volunteers",
              FieldType.codeOf(VolunteersState.class),
              "#status+volunteers",
              "`published`; `withheld`: fewer than 10 persons of the province offer hours to the theme, or their sum would tell of fewer; `none`: the release has no sum of any province.",
              i -> i.near().volunteers().state())
          .field(
              "volunteerHours",
              FieldType.NUMBER.orNull(),
              "#capacity+hours",
              "Hours a year that volunteers of the province offer to the theme, as `/volunteers` gives them; null unless published.",
              i -> i.near().volunteers().hours())
          .field(
              "volunteerContributors",
              FieldType.INTEGER.orNull(),
              "#population+num+volunteers",
              "How many persons, 10 at least; null unless published.",
              i -> i.near().volunteers().contributors())
          .field(
              "volunteerSumAsOf",
              FieldType.DATE.orNull(),
              "#date+sum",
              "The day of the sum; null unless published.",
              i -> i.near().volunteers().asOf());

  private SitingResource() {}

  /** The routes. */
  public static List<ListRoute<?>> list(
      SitingQueries siting, NearQueries near, Themes themes, Areas areas) {
    Parameter<String> theme = GapResource.theme(themes, true);
    Parameter<String> area =
        Parameter.optional(
            "area",
            ValueTypes.oneOf(
                Stream.of(AreaLevel.REGION, AreaLevel.PROVINCE)
                    .flatMap(level -> areas.list(level).stream())
                    .map(Area::code)
                    .toList()),
            "The plan for this region or province alone.");
    return List.of(
        new ListRoute<>(
            "/api/v1/siting",
            Permission.ANYONE,
            "Where the next sites of a theme would do most, and who is near",
            List.of(theme, area, MODEL, SITES, CommonParameters.RELEASE),
            PROPOSAL,
            item -> item.proposal().key(),
            new Placing.AtPoint<>(true, item -> item.proposal().point()),
            Set.of(Channel.RELEASE, Channel.RECORDS),
            (arguments, release) ->
                release == null
                    ? Rows.of(List.of(), item -> item.proposal().key())
                    : Rows.of(
                        withNear(
                            siting.proposals(
                                release.id(),
                                arguments.get(theme),
                                arguments.find(area).orElse(null),
                                arguments.get(MODEL),
                                arguments.get(SITES)),
                            near,
                            release),
                        item -> item.proposal().key())),
        new ListRoute<>(
            "/api/v1/siting/plans",
            Permission.ANYONE,
            "Which regions and provinces have a plan of next sites, or why not",
            List.of(theme, area, MODEL, CommonParameters.RELEASE),
            PLAN,
            Plan::areaCode,
            new Placing.OnArea<>(Plan::areaCode),
            Set.of(Channel.RELEASE),
            (arguments, release) ->
                Rows.of(
                    release == null
                        ? List.of()
                        : siting.plans(
                            release.id(),
                            arguments.get(theme),
                            arguments.find(area).orElse(null),
                            arguments.get(MODEL)),
                    Plan::areaCode)));
  }

  private static List<Item> withNear(List<Proposal> proposals, NearQueries near, Release release) {
    Map<String, Near> byProvince = new HashMap<>();
    return proposals.stream()
        .map(
            proposal ->
                new Item(
                    proposal,
                    byProvince.computeIfAbsent(
                        proposal.provinceCode(),
                        province -> near.near(release, proposal.theme(), province))))
        .toList();
  }
}
