package org.nasij.api.matching;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.Band;
import org.nasij.api.parameter.Arguments;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.query.Rows;
import org.nasij.api.release.PartQueries;
import org.nasij.api.release.PartState;
import org.nasij.api.release.Release;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.Field;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/**
 * {@code /matching}, {@code /matching/themes}, {@code /matching/calls}, {@code /funding/costs} and
 * {@code /funding/funders}.
 */
public final class MatchingResource {
  /** The part of {@code mart.theme_state}. */
  public static final String PART = "matching";

  private static final int MOST_MAD = 999_999_999;
  private static final List<String> STATES =
      List.of(
          "matched",
          "not-money",
          "no-budget",
          "other-currency",
          "finer-than-province",
          "no-gap",
          "nothing-left");

  private static final Parameter<Integer> BUDGET =
      Parameter.optional(
          "budget",
          ValueTypes.integer(1, MOST_MAD),
          "One budget to explore with, in MAD. Without it the answer is the matching of the calls that are"
              + " recorded and open.");
  private static final Parameter<Integer> TICKET =
      Parameter.optional(
          "ticket",
          ValueTypes.integer(0, MOST_MAD),
          "0",
          "The smallest amount for one province and theme, in MAD; only with `budget`.");

  private static final Shape<Current<Allocated>> ALLOCATED =
      Shape.<Current<Allocated>>of("Allocated", "What would go to a theme in a province.")
          .field(
              "callId",
              FieldType.TEXT.orNull(),
              "#activity+code+call",
              "The call; null for the budget asked with.",
              a -> a.item().callId())
          .field(
              "callTitle",
              FieldType.TEXT.orNull(),
              "#activity+name+call",
              "Its title.",
              a -> a.item().callTitle())
          .field(
              "funderId",
              FieldType.TEXT.orNull(),
              "#org+funder+code",
              "The funder; null for the budget asked with.",
              a -> a.item().funderId())
          .field(
              "funderName",
              FieldType.TEXT.orNull(),
              "#org+funder+name",
              "Its name.",
              a -> a.item().funderName())
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", a -> a.item().theme())
          .field(
              "areaCode",
              FieldType.TEXT,
              "#adm2+code",
              "The province's code.",
              a -> a.item().areaCode())
          .field(
              "nameFr",
              FieldType.TEXT,
              "#adm2+name+fr",
              "Its name in French.",
              a -> a.item().nameFr())
          .field(
              "nameAr",
              FieldType.TEXT,
              "#adm2+name+ar",
              "Its name in Arabic.",
              a -> a.item().nameAr())
          .field(
              "regionCode", FieldType.TEXT, "#adm1+code", "Its region.", a -> a.item().regionCode())
          .field(
              "band",
              FieldType.codeOf(Band.class).orNull(),
              "#indicator+band",
              "The third of the list that holds the province's median rank over the draws; null: not known yet.",
              a -> a.item().band())
          .field(
              "priority",
              FieldType.NUMBER,
              "#indicator+priority",
              "Priority, 0..100.",
              a -> a.item().priority())
          .field(
              "mad",
              FieldType.NUMBER,
              "#value+mad",
              "What would go there, in MAD.",
              a -> a.item().mad())
          .field(
              "grants",
              FieldType.INTEGER.orNull(),
              "#value+num+grants",
              "The fewest grants of the sizes the call allows; null for the budget asked with.",
              a -> a.item().grants())
          .fields(
              places(
                  FieldType.NUMBER,
                  a -> a.item().places(),
                  a -> a.item().placesLow(),
                  a -> a.item().placesHigh()))
          .field("gap", FieldType.NUMBER, "#indicator+gap", "The gap, 0..100.", a -> a.item().gap())
          .field(
              "gapAfter",
              FieldType.NUMBER,
              "#indicator+gap+after",
              "The gap left by this line alone if the places are where they lack, 0..100.",
              a -> a.item().gapAfter())
          .fields(figures());

  private static final Shape<Current<ThemeOutcome>> OUTCOME =
      Shape.<Current<ThemeOutcome>>of("ThemeOutcome", "A theme before the money and after.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", t -> t.item().theme())
          .field(
              "provinces",
              FieldType.INTEGER,
              "#loc+num",
              "Ranked provinces in the area asked for.",
              t -> t.item().provinces())
          .field(
              "lacking",
              FieldType.NUMBER.orNull(),
              "#capacity+lacking",
              "Places per year by which they fall short of the reference; null: there is no reference, or no ranked province.",
              t -> t.item().lacking())
          .field(
              "closingMad",
              FieldType.NUMBER.orNull(),
              "#value+closing",
              "What closes all of it at the median cost, in MAD; null: no cost is known.",
              t -> t.item().closingMad())
          .field(
              "costMad",
              FieldType.NUMBER.orNull(),
              "#value+cost",
              "The median cost of a place, in MAD; null: fewer than 10 flows state it.",
              t -> t.item().costMad())
          .field(
              "costFlows",
              FieldType.INTEGER,
              "#value+cost+num",
              "Flows that state it.",
              t -> t.item().costFlows())
          .field(
              "mad",
              FieldType.NUMBER,
              "#value+mad",
              "What would go to the theme, in MAD.",
              t -> t.item().mad())
          .fields(
              places(
                  FieldType.NUMBER.orNull(),
                  t -> t.item().places(),
                  t -> t.item().placesLow(),
                  t -> t.item().placesHigh()))
          .field(
              "gapBefore",
              FieldType.NUMBER.orNull(),
              "#indicator+gap+before",
              "The gap over the ranked provinces of the area asked for, 0..100, before the money.",
              t -> t.item().gapBefore())
          .field(
              "gapAfter",
              FieldType.NUMBER.orNull(),
              "#indicator+gap+after",
              "The gap over the ranked provinces of the area asked for, 0..100, after it.",
              t -> t.item().gapAfter())
          .field(
              "giniBefore",
              FieldType.NUMBER.orNull(),
              "#indicator+gini+before",
              "Gini of coverage over all ranked provinces of the country, before the money.",
              t -> t.item().giniBefore())
          .field(
              "giniAfter",
              FieldType.NUMBER.orNull(),
              "#indicator+gini+after",
              "Gini of coverage over all ranked provinces of the country, after it.",
              t -> t.item().giniAfter())
          .field(
              "theilBefore",
              FieldType.NUMBER.orNull(),
              "#indicator+theil+before",
              "Theil of the same, before the money.",
              t -> t.item().theilBefore())
          .field(
              "theilAfter",
              FieldType.NUMBER.orNull(),
              "#indicator+theil+after",
              "Theil of the same, after it.",
              t -> t.item().theilAfter())
          .field(
              "theilBetweenBefore",
              FieldType.NUMBER.orNull(),
              "#indicator+theilbetween+before",
              "Theil between regions, before the money.",
              t -> t.item().theilBetweenBefore())
          .field(
              "theilBetweenAfter",
              FieldType.NUMBER.orNull(),
              "#indicator+theilbetween+after",
              "Theil between regions, after it.",
              t -> t.item().theilBetweenAfter())
          .field(
              "theilWithinBefore",
              FieldType.NUMBER.orNull(),
              "#indicator+theilwithin+before",
              "Theil within regions, before the money.",
              t -> t.item().theilWithinBefore())
          .field(
              "theilWithinAfter",
              FieldType.NUMBER.orNull(),
              "#indicator+theilwithin+after",
              "Theil within regions, after it.",
              t -> t.item().theilWithinAfter())
          .field(
              "concentrationBefore",
              FieldType.NUMBER.orNull(),
              "#indicator+concentration+before",
              "Concentration of coverage over deprivation, below 0 where the deprived are covered more, before the money.",
              t -> t.item().concentrationBefore())
          .field(
              "concentrationAfter",
              FieldType.NUMBER.orNull(),
              "#indicator+concentration+after",
              "Concentration of coverage over deprivation, below 0 where the deprived are covered more, after it.",
              t -> t.item().concentrationAfter())
          .fields(figures());

  private static final Shape<PlaceCost> COST =
      Shape.<PlaceCost>of("PlaceCost", "What a place of a theme costs.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", PlaceCost::theme)
          .field(
              "median",
              FieldType.NUMBER.orNull(),
              "#value+cost",
              "MAD per place: the median; null: fewer than 10 flows state amount and places, and none is invented.",
              PlaceCost::median)
          .field(
              "low",
              FieldType.NUMBER.orNull(),
              "#value+cost+low",
              "Lower end of its distribution-free interval, MAD per place.",
              PlaceCost::low)
          .field(
              "high",
              FieldType.NUMBER.orNull(),
              "#value+cost+high",
              "Upper end, MAD per place.",
              PlaceCost::high)
          .field(
              "confidence",
              FieldType.NUMBER.orNull(),
              "#indicator+confidence",
              "Of the interval, 0..1.",
              PlaceCost::confidence)
          .field(
              "flows",
              FieldType.INTEGER,
              "#value+num",
              "Flows to civil society, in MAD and of one theme, that state amount and places.",
              PlaceCost::flows)
          .field(
              "flowsOtherCurrency",
              FieldType.INTEGER,
              "#value+num+other",
              "The same in other currencies, not converted.",
              PlaceCost::flowsOtherCurrency);

  private static final Shape<Current<MatchedCall>> CALL =
      Shape.<Current<MatchedCall>>of("MatchedCall", "A call open on the release's date.")
          .field(
              "callId", FieldType.TEXT, "#activity+code+call", "The call.", c -> c.item().callId())
          .field(
              "title", FieldType.TEXT, "#activity+name+call", "Its title.", c -> c.item().title())
          .field(
              "funderId",
              FieldType.TEXT,
              "#org+funder+code",
              "The funder.",
              c -> c.item().funderId())
          .field(
              "funderName",
              FieldType.TEXT,
              "#org+funder+name",
              "Its name.",
              c -> c.item().funderName())
          .field(
              "budget",
              FieldType.NUMBER.orNull(),
              "#value+budget",
              "What there is to give, in the call's currency.",
              c -> c.item().budget())
          .field(
              "currency",
              FieldType.TEXT.orNull(),
              "#value+currency",
              "ISO 4217.",
              c -> c.item().currency())
          .field(
              "closesOn",
              FieldType.DATE.orNull(),
              "#date+end",
              "The last day.",
              c -> c.item().closesOn())
          .field(
              "state",
              FieldType.oneOf(STATES),
              "#status",
              "`matched`, or why it takes no part: it gives no money, states no budget, states one in another currency, names only communes, has no gap of a known cost to go to, or others give to all of those.",
              c -> c.item().state())
          .field(
              "matchedMad",
              FieldType.NUMBER,
              "#value+mad",
              "What of its budget the matching places, in MAD.",
              c -> c.item().matchedMad())
          .fields(figures());

  private static final Shape<Presence> PRESENCE =
      Shape.<Presence>of("FunderPresence", "What a funder gives to a theme in a place.")
          .field("theme", FieldType.TEXT, "#sector+code", "Theme code.", Presence::theme)
          .field(
              "areaCode",
              FieldType.TEXT.orNull(),
              "#loc+code",
              "A province; MA: country-wide; null: what is withheld of all places.",
              Presence::areaCode)
          .field(
              "areaNameFr",
              FieldType.TEXT.orNull(),
              "#loc+name+fr",
              "Its name in French.",
              Presence::areaNameFr)
          .field(
              "areaNameAr",
              FieldType.TEXT.orNull(),
              "#loc+name+ar",
              "Its name in Arabic.",
              Presence::areaNameAr)
          .field(
              "funderId",
              FieldType.TEXT.orNull(),
              "#org+funder+code",
              "The funder; null: flows to organizations that do not show their place, and those that would tell them by subtraction, added up.",
              Presence::funderId)
          .field(
              "funderName",
              FieldType.TEXT.orNull(),
              "#org+funder+name",
              "Its name.",
              Presence::funderName)
          .field(
              "funderNameAr",
              FieldType.TEXT.orNull(),
              "#org+funder+name+ar",
              "Its name in Arabic.",
              Presence::funderNameAr)
          .field(
              "flowClass",
              FieldType.TEXT,
              "#value+class",
              "Whom the money is for: civil-society, public or loan.",
              Presence::flowClass)
          .field(
              "transactionType",
              FieldType.TEXT,
              "#value+transaction",
              "commitment or disbursement.",
              Presence::transactionType)
          .field(
              "currency",
              FieldType.TEXT,
              "#value+currency",
              "ISO 4217. Currencies are never added.",
              Presence::currency)
          .field(
              "amount",
              FieldType.NUMBER,
              "#value",
              "In the currency, exact to the second decimal.",
              Presence::amount)
          .field(
              "parts",
              FieldType.INTEGER,
              "#value+num",
              "How many parts of flows it adds up.",
              Presence::parts);

  private final MatchingQueries matching;
  private final PartQueries parts;
  private final Parameter<Set<String>> theme;
  private final Parameter<String> area;

  private MatchingResource(
      MatchingQueries matching, PartQueries parts, Themes themes, AreaCodes codes) {
    this.matching = matching;
    this.parts = parts;
    this.theme =
        Parameter.optional(
            "theme",
            ValueTypes.someOf(themes.list().stream().map(Theme::code).toList()),
            "Of these themes alone, separated by commas.");
    this.area = codes.query("area", "A region or province; what lies inside it.");
  }

  private static <T> List<Field<T>> places(
      FieldType type,
      Function<T, @Nullable Object> places,
      Function<T, @Nullable Object> low,
      Function<T, @Nullable Object> high) {
    return List.of(
        new Field<>(
            "places",
            type,
            "#capacity+funded",
            "Places that this money pays for at the median cost of a place of the theme. Not persons helped.",
            places),
        new Field<>(
            "placesLow",
            type,
            "#capacity+funded+low",
            "The same at the upper end of the cost's interval.",
            low),
        new Field<>(
            "placesHigh",
            type,
            "#capacity+funded+high",
            "The same at the lower end of the cost's interval.",
            high));
  }

  private static <T> List<Field<Current<T>>> figures() {
    return List.of(
        new Field<>(
            "figures",
            FieldType.codeOf(PartState.class),
            "#status+figures",
            "Whether these follow the release's gaps: `pending` while newer ones are being computed.",
            Current::state));
  }

  /** An item, and whether it follows the release's gaps. */
  private record Current<T>(T item, PartState state) {}

  /** All routes. */
  public static List<ListRoute<?>> routes(
      MatchingQueries matching, PartQueries parts, Themes themes, AreaCodes codes) {
    MatchingResource resource = new MatchingResource(matching, parts, themes, codes);
    return List.of(
        resource.allocated(),
        resource.outcomes(),
        resource.calls(),
        resource.costs(),
        resource.presence());
  }

  private ListRoute<Current<Allocated>> allocated() {
    return new ListRoute<>(
        "/api/v1/matching",
        Permission.ANYONE,
        "Where money would close most: the open calls matched to gaps, or one budget asked with",
        List.of(theme, area, BUDGET, TICKET, CommonParameters.RELEASE),
        ALLOCATED,
        current -> current.item().key(),
        new Placing.OnArea<>(current -> current.item().areaCode()),
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            release == null
                ? Rows.of(List.of(), current -> "")
                : current(matching.allocated(wish(arguments, release)), Allocated::key, release));
  }

  private ListRoute<Current<ThemeOutcome>> outcomes() {
    return new ListRoute<>(
        "/api/v1/matching/themes",
        Permission.ANYONE,
        "Each theme before the money and after: gap, places, Gini, Theil, concentration",
        List.of(theme, area, BUDGET, TICKET, CommonParameters.RELEASE),
        OUTCOME,
        current -> current.item().theme(),
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            release == null
                ? Rows.of(List.of(), current -> "")
                : current(
                    matching.outcomes(wish(arguments, release)), ThemeOutcome::theme, release));
  }

  private ListRoute<Current<MatchedCall>> calls() {
    return new ListRoute<>(
        "/api/v1/matching/calls",
        Permission.ANYONE,
        "The calls that are open, and what the matching makes of them",
        List.of(CommonParameters.RELEASE),
        CALL,
        current -> current.item().callId(),
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            release == null
                ? Rows.of(List.of(), current -> "")
                : current(matching.calls(release.id()), MatchedCall::callId, release));
  }

  private ListRoute<PlaceCost> costs() {
    return new ListRoute<>(
        "/api/v1/funding/costs",
        Permission.ANYONE,
        "What a place of each theme costs, with its interval",
        List.of(theme, CommonParameters.RELEASE),
        COST,
        PlaceCost::theme,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                release == null ? List.of() : matching.costs(release.id(), themes(arguments)),
                PlaceCost::theme));
  }

  private ListRoute<Presence> presence() {
    return new ListRoute<>(
        "/api/v1/funding/funders",
        Permission.ANYONE,
        "Who funds a theme in a province already",
        List.of(theme, area, CommonParameters.RELEASE),
        PRESENCE,
        Presence::key,
        new Placing.OnArea<>(Presence::areaCode),
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            release == null
                ? Rows.of(List.of(), Presence::key)
                : matching.presence(
                    release.id(), themes(arguments), arguments.find(area).orElse(null)));
  }

  private <T> Rows<Current<T>> current(List<T> items, Function<T, String> key, Release release) {
    PartState state = parts.state(release.id(), PART);
    return Rows.of(
        items.stream().map(item -> new Current<>(item, state)).toList(),
        current -> key.apply(current.item()));
  }

  private Set<String> themes(Arguments arguments) {
    return arguments.find(theme).orElse(Set.of());
  }

  private Wish wish(Arguments arguments, Release release) {
    return new Wish(
        release.id(),
        themes(arguments),
        arguments.find(area).orElse(null),
        arguments.find(BUDGET).map(Integer::doubleValue).orElse(null),
        arguments.get(TICKET));
  }
}
