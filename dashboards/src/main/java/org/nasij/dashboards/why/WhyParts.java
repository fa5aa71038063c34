package org.nasij.dashboards.why;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nasij.api.certainty.AccessPart;
import org.nasij.api.certainty.Catchment;
import org.nasij.api.certainty.CatchmentMember;
import org.nasij.api.certainty.CertaintyQueries;
import org.nasij.api.certainty.CertaintyQueries.Scope;
import org.nasij.api.certainty.EvidenceDates;
import org.nasij.api.certainty.ModelRank;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellStatus;
import org.nasij.api.gap.Confidence;
import org.nasij.api.gap.Evidence;
import org.nasij.api.gap.RankCertainty;
import org.nasij.api.query.Codes;
import org.nasij.api.release.PartState;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.api.theme.ThemeFigures;
import org.nasij.dashboards.gapmap.Measure;
import org.nasij.dashboards.gapmap.RankWords;
import org.nasij.dashboards.gapmap.Reading;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Table.Column;
import org.nasij.dashboards.page.Table.Entry;
import org.nasij.dashboards.page.Table.Row;
import org.nasij.dashboards.why.WhyView.Line;
import org.nasij.dashboards.why.WhyView.Part;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.census.Census;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.NeedKind;

/** The parts of the page of a cell, from need to what would change its figures. */
final class WhyParts {
  private static final double PER_THOUSAND = 1000;

  /** Evidence up to this old is current (METHOD 7). */
  private static final int EVIDENCE_MONTHS = 24;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final CertaintyQueries certainty;
  private final Release release;
  private final Sector sector;
  private final Cell cell;
  private final ThemeDeclaration theme;
  private final @Nullable ThemeFigures figures;
  private final EvidenceDates dates;
  private final Texts texts;

  WhyParts(
      Marts marts, Release release, Sector sector, Cell cell, ThemeDeclaration theme, Texts texts) {
    this.certainty = marts.certainty();
    this.release = release;
    this.sector = sector;
    this.cell = cell;
    this.theme = theme;
    this.texts = texts;
    this.figures = marts.themes().figures(release.id(), sector).get(theme.code());
    this.dates = certainty.evidence(release.id(), sector, cell.areaCode(), theme.code());
  }

  /** The result in one sentence, or why there is none. */
  String lead() {
    if (cell.gap() == null || cell.unmet() == null) {
      return cell.status() == CellStatus.SUPPLY_ONLY
          ? texts.text("why.lead.supply-only")
          : texts.text(
              "why.lead.none",
              texts.text("absent." + ((Reading.Absent) Measure.GAP.read(cell)).reason().code()));
    }
    return texts.text("why.lead", texts.figure(cell.gap(), 0), texts.count(cell.unmet()));
  }

  /** What is being computed anew; null: nothing. */
  @Nullable String pending() {
    return switch (cell.certaintyState()) {
      case AWAITED -> texts.text("why.awaited");
      case PENDING -> texts.text("why.pending");
      case ABSENT, CURRENT -> null;
    };
  }

  List<Part> list() {
    List<Part> parts = new ArrayList<>();
    parts.add(result());
    parts.add(need());
    parts.add(supply());
    if (cell.level() == AreaLevel.COMMUNE && theme.needKind() != NeedKind.NONE) {
      parts.add(catchment());
    }
    if (cell.access() != null) {
      parts.add(neighbours());
    }
    parts.add(evidence());
    if (cell.confidence() != null) {
      parts.add(confidence());
    }
    if (cell.status() == CellStatus.RANKED) {
      parts.add(drivers());
    }
    if (cell.gap() != null && !theme.catchment().equals("area")) {
      parts.add(models());
    }
    parts.add(change());
    return parts;
  }

  private Part part(
      String id,
      String title,
      String anchor,
      List<Line> lines,
      @Nullable Table table,
      @Nullable String note) {
    String method = "/" + texts.language().code() + "/method#" + anchor;
    return new Part(id, title, method, lines, table, note);
  }

  private Part result() {
    List<Line> lines = new ArrayList<>();
    lines.add(reading(texts.text("column.gap"), Measure.GAP));
    if (cell.gap() != null) {
      lines.add(reading(texts.text("column.unmet"), Measure.UNMET));
      lines.add(reading(texts.text("column.access"), Measure.ACCESS));
      if (figures != null && figures.tau() != null) {
        lines.add(new Line(texts.text("why.tau"), texts.figure(figures.tau() * PER_THOUSAND, 1)));
      }
      if (cell.deprivation() != null) {
        lines.add(new Line(texts.text("why.deprivation"), texts.figure(cell.deprivation(), 2)));
      }
      lines.add(reading(texts.text("column.priority"), Measure.PRIORITY));
    }
    if (cell.status() == CellStatus.RANKED && cell.rank() != null && cell.rankOf() != null) {
      RankWords words = new RankWords(cell, texts);
      lines.add(new Line(texts.text("column.band"), words.band().text()));
      lines.add(
          new Line(
              texts.text("column.rank"),
              texts.text("rank.of", texts.count(cell.rank()), texts.count(cell.rankOf()))));
      String interval = words.interval();
      if (interval != null) {
        lines.add(new Line(texts.text("why.interval"), interval));
      }
    } else if (cell.status() == CellStatus.UNRANKED) {
      lines.add(new Line(texts.text("column.rank"), texts.text("status.unranked")));
    }
    if (cell.hotspot() != null) {
      lines.add(
          new Line(
              texts.text("measure.hotspot"), texts.text("hotspot." + Codes.of(cell.hotspot()))));
    }
    return part("result", texts.text("why.result"), "gap", lines, null, null);
  }

  private Line reading(String label, Measure measure) {
    Reading reading = measure.read(cell);
    String value =
        reading instanceof Reading.Value number
            ? measure.words(number.value(), texts)
            : texts.text("absent." + ((Reading.Absent) reading).reason().code());
    return new Line(label, value);
  }

  private Part need() {
    List<Line> lines = new ArrayList<>();
    if (theme.needExpression() == null) {
      return part(
          "need",
          texts.text("why.need"),
          "need",
          List.of(new Line(texts.text("method.themes.noneed"), "")),
          null,
          null);
    }
    lines.add(
        new Line(
            theme.needKind() == NeedKind.BASE
                ? texts.text("column.base")
                : texts.text("column.need"),
            cell.need() == null
                ? texts.text("absent.need-not-published")
                : texts.count(cell.need())));
    lines.add(new Line(texts.text("why.need.expression"), theme.needExpression()));
    return part(
        "need",
        texts.text("why.need"),
        "need",
        lines,
        census(theme.needExpression()),
        texts.text("why.need.note"));
  }

  /** The census figures the expression names, of the area's own row. */
  private Table census(String expression) {
    Census census = ReferenceFiles.census();
    Set<String> columns = new LinkedHashSet<>(List.of("population"));
    Matcher names = NAME.matcher(expression);
    while (names.find()) {
      String name = names.group();
      if (census.columns().contains(name + "_pct")) {
        columns.add(name + "_pct");
      } else if (census.columns().contains(name)) {
        columns.add(name);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (String column : columns) {
      double value = census.value(cell.areaCode(), column);
      rows.add(
          new Row(
              texts.text("census." + column.replaceFirst("_pct$", "")),
              null,
              List.of(
                  Double.isNaN(value)
                      ? Entry.absent(texts.text("absent.need-not-published"), 1)
                      : Entry.number(
                          column.endsWith("_pct")
                              ? texts.text("why.need.percent", texts.figure(value, 1))
                              : texts.figure(value, value == Math.rint(value) ? 0 : 1)))));
    }
    return new Table(
        List.of(
            new Column(texts.text("why.need.column"), null, null, false),
            new Column(texts.text("why.need.value"), null, null, true)),
        rows);
  }

  private Part supply() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            texts.text("column.supply"),
            cell.evidence() == Evidence.NO_DATA
                ? texts.text("absent.no-data")
                : cell.supply() == null
                    ? texts.text("absent.capacity-unknown")
                    : texts.figure(cell.supply(), 0)));
    lines.add(new Line(texts.text("column.sites"), texts.count(cell.sites())));
    lines.add(new Line(texts.text("column.organizations"), texts.count(cell.organizations())));
    if (cell.staleSupply() != null && cell.staleSupply() > 0) {
      lines.add(new Line(texts.text("why.stale"), texts.figure(cell.staleSupply(), 0)));
    }
    if (cell.imputedShare() != null) {
      lines.add(new Line(texts.text("why.imputed"), texts.percent(cell.imputedShare())));
    }
    return part(
        "supply",
        texts.text("why.supply"),
        "supply",
        lines,
        null,
        texts.text("why.supply.note", theme.unit(texts.language().code())));
  }

  private Part catchment() {
    Optional<Catchment> found =
        certainty.findCatchment(release.id(), sector, cell.areaCode(), theme.code());
    if (found.isEmpty()) {
      return part(
          "catchment",
          texts.text("why.catchment"),
          "minutes-nearest",
          List.of(
              new Line(
                  theme.catchment().equals("area")
                      ? texts.text("why.catchment.place")
                      : texts.text("why.awaited"),
                  "")),
          null,
          null);
    }
    List<Line> lines =
        List.of(
            new Line(texts.text("why.catchment.communes"), texts.count(found.get().communes())),
            new Line(texts.text("why.catchment.persons"), texts.count(found.get().persons())));
    List<Row> rows = new ArrayList<>();
    for (CatchmentMember member : found.get().members()) {
      rows.add(
          new Row(
              member.name(texts.language().code()),
              whyHref(member.areaCode()),
              List.of(
                  Entry.number(texts.figure(member.minutes(), 0)),
                  Entry.number(texts.percent(member.weight())),
                  member.need() == null
                      ? Entry.absent(texts.text("absent.need-not-published"), 1)
                      : Entry.number(texts.count(member.need())),
                  Entry.words(texts.text("evidence." + Codes.of(member.evidence()))))));
    }
    return part(
        "catchment",
        texts.text("why.catchment"),
        "minutes-nearest",
        lines,
        new Table(
            List.of(
                column(texts.text("column.area"), false),
                column(texts.text("column.minutes"), true),
                column(texts.text("why.weight"), true),
                column(texts.text("column.need"), true),
                column(texts.text("why.evidence"), false)),
            rows),
        texts.text("why.catchment.note"));
  }

  private static Column column(String label, boolean number) {
    return new Column(label, null, null, number);
  }

  private String whyHref(String area) {
    return "/" + texts.language().code() + "/areas/" + area + "/why/" + theme.code();
  }

  private Part neighbours() {
    List<AccessPart> origins =
        certainty.origins(release.id(), sector, cell.areaCode(), theme.code());
    List<Line> lines = new ArrayList<>();
    double outside = 0;
    List<Row> rows = new ArrayList<>();
    for (AccessPart origin : origins) {
      outside += origin.inside() ? 0 : origin.share();
      String name = origin.name(texts.language().code());
      rows.add(
          new Row(
              origin.inside()
                  ? texts.text("why.origin.own", name == null ? "" : name)
                  : name == null ? texts.text("why.origin.others") : name,
              origin.inside() || origin.sourceCode() == null ? null : whyHref(origin.sourceCode()),
              List.of(
                  Entry.number(texts.figure(origin.access() * PER_THOUSAND, 1)),
                  Entry.bar(texts.percent(origin.share()), origin.share()))));
    }
    if (origins.isEmpty()) {
      lines.add(
          new Line(
              cell.access() != null && cell.access() > 0
                  ? texts.text("why.awaited")
                  : texts.text("why.origin.none"),
              ""));
    } else {
      lines.add(new Line(texts.text("why.origin.outside"), texts.percent(outside)));
    }
    return part(
        "neighbours",
        texts.text("why.neighbours"),
        "access",
        lines,
        rows.isEmpty()
            ? null
            : new Table(
                List.of(
                    column(texts.text("why.origin"), false),
                    column(texts.text("column.access"), true),
                    column(texts.text("why.share"), true)),
                rows),
        null);
  }

  private Part evidence() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(texts.text("why.evidence"), texts.text("evidence." + Codes.of(cell.evidence()))));
    Double share = cell.level() == AreaLevel.COMMUNE ? cell.evidenceShare() : cell.knownNeedShare();
    if (share != null) {
      lines.add(new Line(texts.text("column.evidence"), texts.percent(share)));
    }
    lines.add(new Line(texts.text("why.evidence.activities"), texts.count(dates.activities())));
    addDate(lines, texts.text("why.evidence.newest"), dates.newest());
    addDate(lines, texts.text("why.evidence.median"), dates.median());
    addDate(lines, texts.text("why.evidence.oldest"), dates.oldest());
    if (dates.inventoryOn() == null) {
      lines.add(
          new Line(
              texts.text("why.evidence.inventory"), texts.text("why.evidence.inventory.none")));
    } else {
      addDate(lines, texts.text("why.evidence.inventory"), dates.inventoryOn());
    }
    return part("evidence", texts.text("why.known"), "nodata", lines, null, null);
  }

  private void addDate(List<Line> lines, String label, @Nullable LocalDate day) {
    if (day != null) {
      lines.add(
          new Line(
              label,
              texts.text(
                  "why.evidence.age",
                  texts.date(day),
                  ChronoUnit.MONTHS.between(day, release.asOf()))));
    }
  }

  private Part confidence() {
    List<Line> lines = new ArrayList<>();
    Confidence grade = cell.confidence();
    if (grade != null) {
      lines.add(
          new Line(texts.text("column.confidence"), texts.text("confidence." + Codes.of(grade))));
    }
    for (String reason : cell.confidenceReasons()) {
      lines.add(new Line(texts.text("reason." + reason), ""));
    }
    return part("confidence", texts.text("why.confidence"), "confidence", lines, null, null);
  }

  private Part drivers() {
    RankCertainty drawn = cell.certainty();
    if (drawn == null) {
      return part(
          "drivers",
          texts.text("why.drivers"),
          "first-order",
          List.of(
              new Line(
                  cell.certaintyState() == PartState.ABSENT
                      ? texts.text("band.absent")
                      : texts.text("why.awaited"),
                  "")),
          null,
          null);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < drawn.drivers().size(); i++) {
      double share = drawn.driverShares().get(i);
      if (share >= .005) {
        rows.add(
            new Row(
                texts.text("parameter." + drawn.drivers().get(i)),
                null,
                List.of(Entry.bar(texts.percent(Math.min(1, share)), share))));
      }
    }
    List<Line> lines =
        rows.isEmpty()
            ? List.of(new Line(texts.text("why.drivers.none"), ""))
            : List.of(new Line(texts.text("why.draws"), texts.count(drawn.draws())));
    return part(
        "drivers",
        texts.text("why.drivers"),
        "first-order",
        lines,
        rows.isEmpty()
            ? null
            : new Table(
                List.of(
                    column(texts.text("why.parameter"), false),
                    column(texts.text("why.variance"), true)),
                rows),
        texts.text("why.drivers.note"));
  }

  private Part models() {
    List<ModelRank> models =
        certainty.modelRanks(
            new Scope(release.id(), theme.code(), sector, null, null, cell.areaCode()));
    if (models.isEmpty()) {
      return part(
          "models",
          texts.text("why.models"),
          "other-models",
          List.of(
              new Line(
                  cell.certaintyState() == PartState.ABSENT
                      ? texts.text("band.absent")
                      : texts.text("why.awaited"),
                  "")),
          null,
          null);
    }
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            texts.text("why.models.published"),
            null,
            List.of(
                modelRank(cell.rank(), null),
                Entry.number(texts.figure(models.get(0).publishedGap(), 0)))));
    for (ModelRank one : models) {
      rows.add(
          new Row(
              texts.text("model." + one.model()),
              null,
              List.of(
                  modelRank(one.rank(), one.move()), Entry.number(texts.figure(one.gap(), 0)))));
    }
    return part(
        "models",
        texts.text("why.models"),
        "other-models",
        range(models),
        new Table(
            List.of(
                column(texts.text("why.models.model"), false),
                column(texts.text("column.rank"), true),
                column(texts.text("column.gap"), true)),
            rows),
        texts.text("why.models.note"));
  }

  private Entry modelRank(@Nullable Integer rank, @Nullable Integer move) {
    return rank == null
        ? Entry.absent(texts.text("status.unranked"), 1)
        : Entry.number(texts.count(rank))
            .withNote(move == null || move == 0 ? null : texts.signed(move, 0));
  }

  /** Between which ranks the models leave the area; nothing where it is not ranked. */
  private List<Line> range(List<ModelRank> models) {
    if (cell.rank() == null || cell.rankOf() == null) {
      return List.of();
    }
    IntSummaryStatistics ranks =
        Stream.concat(
                Stream.of(cell.rank()),
                models.stream().map(ModelRank::rank).flatMap(Stream::ofNullable))
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    return List.of(
        new Line(
            ranks.getMin() == ranks.getMax()
                ? texts.text("why.models.same")
                : texts.text(
                    "why.models.range",
                    texts.count(ranks.getMin()),
                    texts.count(ranks.getMax()),
                    texts.count(cell.rankOf())),
            ""));
  }

  private Part change() {
    List<Line> lines = new ArrayList<>();
    if (cell.evidence() == Evidence.NO_DATA) {
      lines.add(new Line(texts.text("why.change.record"), ""));
    }
    boolean partial =
        cell.level() == AreaLevel.COMMUNE
            ? cell.evidenceShare() != null && cell.evidenceShare() < 1
            : cell.communesNoData() + cell.communesStale() > 0;
    if (partial || cell.status() == CellStatus.NO_DATA) {
      lines.add(new Line(texts.text("why.change.inventory"), ""));
    }
    if (cell.staleSupply() != null && cell.staleSupply() > 0) {
      lines.add(
          new Line(
              texts.text("why.change.confirm", texts.figure(cell.staleSupply(), 0)),
              cell.gapWithStale() == null
                  ? ""
                  : texts.text("why.change.gap", texts.figure(cell.gapWithStale(), 0))));
    }
    if (cell.imputedShare() != null && cell.imputedShare() > 0) {
      lines.add(
          new Line(texts.text("why.change.capacity", texts.percent(cell.imputedShare())), ""));
    }
    if (cell.unmet() != null && cell.unmet() > 0 && figures != null && figures.tau() != null) {
      lines.add(
          new Line(texts.text("why.change.places", texts.count(cell.unmet() * figures.tau())), ""));
    }
    if (dates.oldest() != null) {
      lines.add(
          new Line(
              texts.text(
                  "why.change.expire", texts.date(dates.oldest().plusMonths(EVIDENCE_MONTHS))),
              ""));
    }
    lines.add(new Line(texts.text("why.change.reply"), ""));
    return part("change", texts.text("why.change"), "nodata", lines, null, null);
  }
}
