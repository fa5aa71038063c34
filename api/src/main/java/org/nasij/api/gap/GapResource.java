package org.nasij.api.gap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.parameter.Fault;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemException;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Rows;
import org.nasij.api.release.PartState;
import org.nasij.api.release.ReleaseQueries;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.api.theme.ThemeFields;
import org.nasij.api.theme.ThemeQueries;
import org.nasij.api.theme.ThemeResource;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.ThemeGroup;
import org.nasij.geo.theme.Themes;

/** {@code /gaps}. */
public final class GapResource {
  private static final Parameter<AreaLevel> LEVEL =
      Parameter.optional(
          "level", ValueTypes.codeOf(AreaLevel.class), "province", "The level of the areas.");
  private static final Parameter<Settlement> KIND =
      Parameter.optional(
          "kind",
          ValueTypes.codeOf(Settlement.class),
          "Urban or rural communes alone; other levels are neither.");
  private static final Parameter<Set<Evidence>> EVIDENCE =
      Parameter.optional(
          "evidence",
          ValueTypes.someOf(Evidence.class),
          "Cells with one of these, separated by commas.");
  private static final Parameter<Set<CellStatus>> STATUS =
      Parameter.optional(
          "status",
          ValueTypes.someOf(CellStatus.class),
          "Cells with one of these, separated by commas.");
  private static final Parameter<String> SORT =
      Parameter.optional(
          "sort",
          ValueTypes.oneOf(
              Codes.of(CellSort.class).stream()
                  .flatMap(code -> Stream.of(code, "-" + code))
                  .toList()),
          "-priority",
          "The order; `-` means from the highest. Cells without the figure come last, by `priority` cells"
              + " without a rank after those with one; then by area code.");

  /** The fields of a cell. */
  public static final Shape<Cell> SHAPE =
      Shape.<Cell>of("Gap", "One cell of the gap map: an area, a theme and a sector.")
          .fields(ThemeFields.of(Cell::theme, Cell::sector))
          .field("areaCode", FieldType.TEXT, "#loc+code", "The area's code.", Cell::areaCode)
          .field(
              "level",
              FieldType.codeOf(AreaLevel.class),
              "#loc+level",
              "The area's level.",
              Cell::level)
          .field(
              "parentCode",
              FieldType.TEXT.orNull(),
              "#loc+code+parent",
              "The area one level up.",
              Cell::parentCode)
          .field(
              "provinceCode",
              FieldType.TEXT.orNull(),
              "#adm2+code",
              "Its province.",
              Cell::provinceCode)
          .field(
              "regionCode", FieldType.TEXT.orNull(), "#adm1+code", "Its region.", Cell::regionCode)
          .field(
              "nameFr", FieldType.TEXT, "#loc+name+fr", "The area's name in French.", Cell::nameFr)
          .field(
              "nameAr", FieldType.TEXT, "#loc+name+ar", "The area's name in Arabic.", Cell::nameAr)
          .field(
              "nameZgh",
              FieldType.TEXT.orNull(),
              "#loc+name+zgh",
              "The area's name in Tifinagh, where known.",
              Cell::nameZgh)
          .field(
              "settlement",
              FieldType.codeOf(Settlement.class).orNull(),
              "#loc+settlement",
              "Urban or rural, for a commune.",
              Cell::settlement)
          .field(
              "status",
              FieldType.codeOf(CellStatus.class),
              "#status",
              "What may be said of the cell: `ranked` has gap and rank, `unranked` a gap alone; the others say why there is no gap.",
              Cell::status)
          .field(
              "evidence",
              FieldType.codeOf(Evidence.class),
              "#status+evidence",
              "What is known of supply: `active`, `none-confirmed` (an inventory says there is none), `stale` (older than 24 months), `no-data` (nobody reported: never to be read as no service).",
              Cell::evidence)
          .field(
              "group",
              FieldType.TEXT.orNull(),
              "#inneed+group",
              "The group within the theme's population that `need`, `censusNeed` and `supplyPerNeed` are of; null: all of it. `supply` is whosever it is.",
              Cell::groupCode)
          .field(
              "need",
              FieldType.NUMBER.orNull(),
              "#inneed",
              "Persons of the target group or of the base population, or of `group`; null: not published, or none declared.",
              Cell::need)
          .field(
              "censusNeed",
              FieldType.NUMBER.orNull(),
              "#inneed+census",
              "The same by the census's own row for the area, which differs above the commune.",
              Cell::censusNeed)
          .field(
              "supply",
              FieldType.NUMBER.orNull(),
              "#capacity",
              "Current places per year standing in the area; null: the capacity of some of it is not known.",
              Cell::supply)
          .field(
              "supplyPerNeed",
              FieldType.NUMBER.orNull(),
              "#capacity+per_need",
              "Places per person.",
              Cell::supplyPerNeed)
          .field(
              "sites",
              FieldType.INTEGER,
              "#loc+num+sites",
              "Places of service with current activity.",
              Cell::sites)
          .field(
              "organizations",
              FieldType.INTEGER,
              "#org+num",
              "Organizations with current activity.",
              Cell::organizations)
          .field(
              "activities",
              FieldType.INTEGER,
              "#activity+num",
              "Current activities.",
              Cell::activities)
          .field(
              "staleSupply",
              FieldType.NUMBER.orNull(),
              "#capacity+stale",
              "Places per year whose evidence is older than 24 months; outside `supply`.",
              Cell::staleSupply)
          .field(
              "imputedShare",
              FieldType.NUMBER.orNull(),
              "",
              "Share of the supply that reaches the area whose capacity is imputed, 0..1.",
              Cell::imputedShare)
          .field(
              "access",
              FieldType.NUMBER.orNull(),
              "#access",
              "Places per person within reach (E2SFCA).",
              Cell::access)
          .field(
              "coverage",
              FieldType.NUMBER.orNull(),
              "#indicator+coverage",
              "min(1, access / tau), 0..1.",
              Cell::coverage)
          .field(
              "gap",
              FieldType.NUMBER.orNull(),
              "#indicator+gap",
              "100 (1 - coverage), 0..100.",
              Cell::gap)
          .field(
              "unmet",
              FieldType.NUMBER.orNull(),
              "#inneed+unmet",
              "Target-group persons beyond the capacity of the providers recorded here; above the commune those of communes with data.",
              Cell::unmet)
          .field(
              "gapWithStale",
              FieldType.NUMBER.orNull(),
              "#indicator+gap+stale",
              "The gap if stale supply were still there, 0..100.",
              Cell::gapWithStale)
          .field(
              "minutesNearest",
              FieldType.NUMBER.orNull(),
              "#access+minutes",
              "Travel minutes to the nearest active site; above the commune the need-weighted mean over communes that have one.",
              Cell::minutesNearest)
          .field(
              "deprivation",
              FieldType.NUMBER.orNull(),
              "#indicator+deprivation",
              "Deprivation, 0..1.",
              Cell::deprivation)
          .field(
              "priority",
              FieldType.NUMBER.orNull(),
              "#indicator+priority",
              "Priority, 0..100.",
              Cell::priority)
          .field(
              "band",
              FieldType.codeOf(Band.class).orNull(),
              "#indicator+band",
              "The third of the ranked list that holds the cell's median rank.",
              Cell::band)
          .field(
              "pBand",
              FieldType.NUMBER.orNull(),
              "#indicator+band+probability",
              "Share of the draws in which the rank lies in that third, 0..1.",
              certainty(RankCertainty::pBand))
          .field(
              "rank",
              FieldType.INTEGER.orNull(),
              "#indicator+rank",
              "By priority, 1 = highest, among the ranked areas of the level; communes among those of the same settlement.",
              Cell::rank)
          .field(
              "rankOf",
              FieldType.INTEGER.orNull(),
              "#indicator+rank+of",
              "How many areas are ranked.",
              Cell::rankOf)
          .field(
              "medianRank",
              FieldType.NUMBER.orNull(),
              "#indicator+rank+median",
              "Median of the ranks over the draws.",
              certainty(RankCertainty::medianRank))
          .field(
              "rankLow",
              FieldType.NUMBER.orNull(),
              "#indicator+rank+low",
              "5 % quantile of the ranks.",
              certainty(RankCertainty::rankLow))
          .field(
              "rankHigh",
              FieldType.NUMBER.orNull(),
              "#indicator+rank+high",
              "95 % quantile of the ranks.",
              certainty(RankCertainty::rankHigh))
          .field(
              "pTop10",
              FieldType.NUMBER.orNull(),
              "#indicator+rank+probability",
              "Share of the draws in which the cell is among the first ten, 0..1.",
              certainty(RankCertainty::pTop))
          .field(
              "draws",
              FieldType.INTEGER.orNull(),
              "#indicator+rank+draws",
              "Number of draws.",
              certainty(RankCertainty::draws))
          .field(
              "drivers",
              FieldType.TEXTS,
              "#indicator+rank+drivers",
              "What the rank depends on, most first; see `/sensitivity`.",
              cell -> cell.certainty() == null ? List.of() : cell.certainty().drivers())
          .field(
              "certaintyState",
              FieldType.codeOf(PartState.class),
              "#status+certainty",
              "Whether band, draws and hot spot have caught up with the gap: `current`; `pending`: they are those of before; `awaited`: there are none yet; `absent`: the release has none.",
              Cell::certaintyState)
          .field(
              "hotspot",
              FieldType.codeOf(HotSpot.class).orNull(),
              "#status+hotspot",
              "Communes: whether it and its neighbours stand out by much or little supply of their own per person (Gi*, after Benjamini-Hochberg); null: too little is known there.",
              Cell::hotspot)
          .field(
              "steadiedSupplyPerNeed",
              FieldType.NUMBER.orNull(),
              "#capacity+per_need+steadied",
              "Communes: `supplyPerNeed` drawn towards that of the communes around by as much as chance could explain; beside it, never instead, and nothing is computed from it. Null where `hotspot` is.",
              Cell::steadiedSupplyPerNeed)
          .field(
              "evidenceShare",
              FieldType.NUMBER.orNull(),
              "#indicator+evidence",
              "Share of need in the catchment whose supply is known, 0..1.",
              Cell::evidenceShare)
          .field(
              "knownNeedShare",
              FieldType.NUMBER.orNull(),
              "#inneed+known",
              "Share of need in communes with data, 0..1.",
              Cell::knownNeedShare)
          .field(
              "communesActive",
              FieldType.INTEGER,
              "",
              "Communes with current activity.",
              Cell::communesActive)
          .field(
              "communesNoneConfirmed",
              FieldType.INTEGER,
              "",
              "Communes where an inventory says there is none.",
              Cell::communesNoneConfirmed)
          .field(
              "communesStale",
              FieldType.INTEGER,
              "",
              "Communes with old evidence alone.",
              Cell::communesStale)
          .field(
              "communesNoData",
              FieldType.INTEGER,
              "",
              "Communes nobody reported on.",
              Cell::communesNoData)
          .field(
              "confidence",
              FieldType.codeOf(Confidence.class).orNull(),
              "#status+confidence",
              "How sure the figures are.",
              Cell::confidence)
          .field("confidenceReasons", FieldType.TEXTS, "", "Why.", Cell::confidenceReasons);

  private static final Parameter<String> COMPARE =
      Parameter.optional(
          "compare",
          CommonParameters.RELEASE.type(),
          "`live`, or the name of an edition: its figures stand beside each cell's.");

  private static final Shape<ComparedCell> COMPARED =
      Shape.<ComparedCell>of(
              "ComparedGap",
              "One cell of the gap map and, with `compare`, the same cell of another release.")
          .fieldsOf(SHAPE, ComparedCell::cell)
          .field(
              "compareRelease",
              FieldType.TEXT.orNull(),
              "#meta+compare",
              "The release it is compared with; null without `compare`.",
              ComparedCell::otherRelease)
          .field(
              "comparability",
              FieldType.codeOf(Comparability.class).orNull(),
              "#status+compare",
              "`comparable`; `other-method`: the method's version differs, so figures may differ without a"
                  + " change; `other-reference`: full coverage is measured differently; `missing`: the"
                  + " other release has no such cell.",
              ComparedCell::comparability)
          .field(
              "compareStatus",
              FieldType.codeOf(CellStatus.class).orNull(),
              "#status+compare",
              "The other release's status.",
              other(Cell::status))
          .field(
              "compareGap",
              FieldType.NUMBER.orNull(),
              "#indicator+gap+compare",
              "The other release's gap, 0..100.",
              other(Cell::gap))
          .field(
              "gapChange",
              FieldType.NUMBER.orNull(),
              "#indicator+gap+change",
              "`gap` - `compareGap`, percentage points; null where either has none.",
              ComparedCell::gapChange)
          .field(
              "compareUnmet",
              FieldType.NUMBER.orNull(),
              "#inneed+unmet+compare",
              "The other release's persons beyond capacity.",
              other(Cell::unmet))
          .field(
              "unmetChange",
              FieldType.NUMBER.orNull(),
              "#inneed+unmet+change",
              "`unmet` - `compareUnmet`, persons; null where either has none.",
              ComparedCell::unmetChange)
          .field(
              "compareRank",
              FieldType.INTEGER.orNull(),
              "#indicator+rank+compare",
              "The other release's rank.",
              other(Cell::rank))
          .field(
              "rankChange",
              FieldType.INTEGER.orNull(),
              "#indicator+rank+change",
              "`rank` - `compareRank`: below 0, it moved up the list.",
              ComparedCell::rankChange);

  private GapResource() {}

  private static Function<Cell, @Nullable Object> certainty(
      Function<RankCertainty, Object> figure) {
    return cell -> cell.certainty() == null ? null : figure.apply(cell.certainty());
  }

  private static Function<ComparedCell, @Nullable Object> other(
      Function<Cell, @Nullable Object> figure) {
    return compared -> compared.other() == null ? null : figure.apply(compared.other());
  }

  /** The parameter that names a theme, required or optional. */
  public static Parameter<String> theme(Themes themes, boolean required) {
    var type = ValueTypes.oneOf(themes.list().stream().map(Theme::code).toList());
    return required
        ? Parameter.required("theme", type, "The theme's code.")
        : Parameter.optional("theme", type, "Of this theme alone.");
  }

  /** The parameter that names a group within a theme. */
  private static Parameter<String> group(List<ThemeGroup> groups) {
    return Parameter.optional(
        "group",
        ValueTypes.oneOf(groups.stream().map(ThemeGroup::code).toList()),
        "Need and supply per person of this group within the theme's population alone. "
            + groups.stream()
                .map(g -> "`" + g.code() + "`, of `" + g.theme() + "`: " + g.name("en"))
                .collect(Collectors.joining("; "))
            + ".");
  }

  private static void requireOfTheme(String group, String theme, List<ThemeGroup> groups) {
    if (groups.stream().noneMatch(g -> g.code().equals(group) && g.theme().equals(theme))) {
      throw new ProblemException(
          Problem.of(
              List.of(
                  new Fault(
                      "group",
                      false,
                      "group-of-another-theme",
                      group,
                      List.of(theme),
                      List.of(),
                      null))));
    }
  }

  /** The route. */
  public static ListRoute<ComparedCell> list(
      GapQueries gaps,
      ThemeQueries figures,
      ReleaseQueries releases,
      Themes themes,
      List<ThemeGroup> groups,
      AreaCodes codes) {
    Parameter<String> theme = theme(themes, true);
    Parameter<String> group = group(groups);
    Parameter<String> parent = codes.query("parent", "Areas inside this one, at any depth.");
    return new ListRoute<>(
        "/api/v1/gaps",
        Permission.ANYONE,
        "The gap map: one cell per area of a theme",
        List.of(
            theme,
            group,
            LEVEL,
            parent,
            KIND,
            ThemeResource.SECTOR,
            EVIDENCE,
            STATUS,
            SORT,
            CommonParameters.RELEASE,
            CommonParameters.EDITION,
            COMPARE),
        COMPARED,
        compared -> compared.cell().areaCode(),
        new Placing.OnArea<>(compared -> compared.cell().areaCode()),
        Set.of(Channel.RELEASE),
        (arguments, release) -> {
          Optional<String> ofGroup = arguments.find(group);
          ofGroup.ifPresent(code -> requireOfTheme(code, arguments.get(theme), groups));
          if (release == null) {
            return Rows.of(List.<ComparedCell>of(), compared -> compared.cell().areaCode());
          }
          String sort = arguments.get(SORT);
          boolean descending = sort.startsWith("-");
          CellFilter filter =
              new CellFilter(
                  release.id(),
                  arguments.get(theme),
                  arguments.get(ThemeResource.SECTOR),
                  arguments.get(LEVEL),
                  ofGroup.orElse(null),
                  arguments.find(parent).orElse(null),
                  arguments.find(KIND).orElse(null),
                  arguments.find(EVIDENCE).orElse(Set.of()),
                  arguments.find(STATUS).orElse(Set.of()),
                  Codes.parse(CellSort.class, descending ? sort.substring(1) : sort),
                  descending);
          Optional<Comparison> comparison =
              arguments
                  .find(COMPARE)
                  .map(id -> Comparison.of(gaps, figures, filter, release, releases.require(id)));
          return comparison
              .map(with -> with.of(gaps.rows(filter)))
              .orElseGet(
                  () -> gaps.rows(filter).map(cell -> new ComparedCell(cell, null, null, null)));
        });
  }
}
