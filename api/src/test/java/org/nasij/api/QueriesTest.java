package org.nasij.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaQueries;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.funding.LedgerDimension;
import org.nasij.api.funding.LedgerEntry;
import org.nasij.api.funding.LedgerFilter;
import org.nasij.api.funding.LedgerLine;
import org.nasij.api.funding.LedgerQueries;
import org.nasij.api.funding.LedgerTotal;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.CellFilter;
import org.nasij.api.gap.CellSort;
import org.nasij.api.gap.CellStatus;
import org.nasij.api.gap.Evidence;
import org.nasij.api.gap.GapQueries;
import org.nasij.api.instance.InstanceQueries;
import org.nasij.api.instance.InstanceSummary;
import org.nasij.api.method.FigureDeclaration;
import org.nasij.api.method.MethodQueries;
import org.nasij.api.organization.DirectoryEntry;
import org.nasij.api.organization.DirectoryFilter;
import org.nasij.api.organization.DirectoryQueries;
import org.nasij.api.query.ReadDatabase;
import org.nasij.api.query.Rows;
import org.nasij.api.release.Release;
import org.nasij.api.release.ReleaseQueries;
import org.nasij.api.testing.FigureFixture;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeQueries;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

class QueriesTest {
  private static TestDatabase database;
  private static HikariDataSource pool;
  private static ReadDatabase read;

  @BeforeAll
  static void fill() {
    database = TestDatabase.create();
    MartFixture.fill(database);
    pool = ReadDatabase.pool(database.as(Role.WEB), 2);
    read = new ReadDatabase(pool);
  }

  @AfterAll
  static void close() {
    pool.close();
    database.close();
  }

  @Test
  void theLiveReleaseIsFound() {
    Release live = new ReleaseQueries(read.jdbi()).findLive().orElseThrow();

    assertThat(live.revision()).isEqualTo(MartFixture.REVISION);
    assertThat(live.world()).isEqualTo("demonstration");
  }

  @Test
  void sixteenThemesHaveFiguresOfTheirOwn() {
    ThemeQueries themes = new ThemeQueries(read.jdbi());

    assertThat(themes.list()).hasSize(16);
    assertThat(themes.figures("live", Sector.ALL)).hasSize(16);
    assertThat(themes.figures("no-such-release", Sector.ALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"COUNTRY,1", "REGION,12", "PROVINCE,75", "COMMUNE,1538"})
  void everyLevelHasAllItsCells(AreaLevel level, int expected) {
    assertThat(new GapQueries(read.jdbi()).list(CellFilter.of("education", level)))
        .hasSize(expected);
  }

  @Test
  void everyStatusAndEvidenceStandsInTheFixture() {
    Set<CellStatus> statuses = EnumSet.noneOf(CellStatus.class);
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    GapQueries gaps = new GapQueries(read.jdbi());
    for (String theme : List.of("education", "migration", "health", "housing", "environment")) {
      for (Cell cell : gaps.list(CellFilter.of(theme, AreaLevel.COMMUNE))) {
        statuses.add(cell.status());
        evidence.add(cell.evidence());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(CellStatus.values());
    assertThat(evidence).containsExactlyInAnyOrder(Evidence.values());
  }

  @Test
  void cellsComeByPriorityWithTheUnknownLast() {
    List<Cell> cells =
        new GapQueries(read.jdbi()).list(CellFilter.of("education", AreaLevel.COMMUNE));

    List<Cell> known = cells.stream().filter(cell -> cell.priority() != null).toList();
    for (CellStatus status : List.of(CellStatus.RANKED, CellStatus.UNRANKED)) {
      assertThat(known.stream().filter(cell -> cell.status() == status).map(Cell::priority))
          .isSortedAccordingTo(Comparator.reverseOrder())
          .isNotEmpty();
    }
    assertThat(cells.subList(known.size(), cells.size()))
        .isNotEmpty()
        .allMatch(cell -> cell.priority() == null);
  }

  @ParameterizedTest
  @EnumSource(CellSort.class)
  void pagesOfEveryOrderMakeTheWholeList(CellSort sort) {
    for (boolean descending : List.of(true, false)) {
      Rows<Cell> rows =
          new GapQueries(read.jdbi())
              .rows(CellFilter.of("women", AreaLevel.PROVINCE).sortedBy(sort, descending));
      List<String> whole = rows.list().stream().map(Cell::areaCode).toList();

      List<String> paged = new ArrayList<>();
      List<Cell> page = rows.page(null, 20);
      while (!page.isEmpty()) {
        page.forEach(cell -> paged.add(cell.areaCode()));
        page = rows.page(page.get(page.size() - 1).areaCode(), 20);
      }

      assertThat(whole).hasSize(75).doesNotHaveDuplicates();
      assertThat(paged).isEqualTo(whole);
    }
  }

  @Test
  void cellsAreFilteredByPlaceSettlementAndEvidence() {
    GapQueries gaps = new GapQueries(read.jdbi());
    CellFilter communes = CellFilter.of("education", AreaLevel.COMMUNE);

    assertThat(gaps.list(communes.inside("MA-01")))
        .isNotEmpty()
        .allMatch(cell -> "MA-01".equals(cell.regionCode()));
    assertThat(gaps.list(communes.inside("MA-TNG").ofSettlement(Settlement.RURAL)))
        .isNotEmpty()
        .allMatch(cell -> "MA-TNG".equals(cell.provinceCode()))
        .allMatch(cell -> cell.settlement() == Settlement.RURAL);
    assertThat(gaps.list(communes.inside("MA"))).hasSize(1538);
    assertThat(gaps.rows(communes).page(null, 3)).hasSize(3);
  }

  @Test
  void anAreaHasOneCellPerThemeInOrder() {
    assertThat(new GapQueries(read.jdbi()).ofArea("live", Sector.ALL, "MA-TNG"))
        .extracting(Cell::theme)
        .hasSize(16)
        .startsWith("early-childhood", "education", "literacy");
  }

  @ParameterizedTest
  @CsvSource({
    "tetouan, MA-TET",
    "TÉTOUAN, MA-TET",
    "تطوان, MA-TET",
    "aït baha, MA-CHT",
    "ait baha chtouka, MA-CHT"
  })
  void aProvinceIsFoundByAnyOfItsNames(String text, String code) {
    assertThat(
            new AreaQueries(read.jdbi())
                .list(new AreaFilter(AreaLevel.PROVINCE, null, null, null, text)))
        .extracting(AreaSummary::code)
        .contains(code);
  }

  @Test
  void aRegionIsFoundByItsTifinaghName() {
    assertThat(new AreaQueries(read.jdbi()).list(new AreaFilter(null, null, null, null, "ⵟⴰⵏⵊ")))
        .extracting(AreaSummary::code)
        .containsExactly("MA-01");
  }

  @Test
  void aWildcardInATextStandsForItself() {
    assertThat(new AreaQueries(read.jdbi()).list(new AreaFilter(null, null, null, null, "%")))
        .isEmpty();
  }

  @Test
  void anAreaKnowsWhatIsAboveAndBelow() {
    AreaQueries areas = new AreaQueries(read.jdbi());
    AreaSummary tangier = areas.find("MA-TNG").orElseThrow();

    assertThat(areas.listAncestors("MA-TNG"))
        .extracting(AreaSummary::code)
        .containsExactly("MA", "MA-01");
    assertThat(areas.listChildren("MA-TNG")).hasSize(tangier.children()).isNotEmpty();
    assertThat(areas.find("MA-99")).isEmpty();
    assertThat(areas.list(AreaFilter.ALL)).hasSize(1626);
    String commune = areas.listChildren("MA-TNG").get(0).code();
    assertThat(areas.geometries(List.of(commune))).containsOnlyKeys(commune);
  }

  @Test
  void theLedgersLinesAddUpToItsTotalsPerCurrency() {
    LedgerQueries ledger = new LedgerQueries(read.jdbi());

    for (LedgerTotal total : ledger.totals("live")) {
      BigDecimal sum =
          ledger
              .list(
                  LedgerFilter.of(
                      "live",
                      LedgerDimension.LINE,
                      LedgerDimension.FLOW_CLASS,
                      LedgerDimension.TRANSACTION_TYPE))
              .stream()
              .filter(entry -> entry.currency().equals(total.currency()))
              .filter(entry -> total.flowClass().equals(entry.flowClass()))
              .map(LedgerEntry::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(total.amount());
    }
    assertThat(ledger.list(LedgerFilter.of("live")))
        .extracting(LedgerEntry::currency)
        .containsExactly("GBP", "MAD", "USD");
    assertThat(ledger.list(LedgerFilter.of("live", LedgerDimension.AREA).inside("MA")))
        .allMatch(entry -> entry.areaCode() != null)
        .allMatch(entry -> entry.line() == null);
    assertThat(ledger.list(LedgerFilter.of("live", LedgerDimension.LINE)))
        .extracting(LedgerEntry::line)
        .contains(LedgerLine.values());
  }

  @Test
  void theDirectoryIsReadPageByPage() {
    DirectoryQueries directory = new DirectoryQueries(read.jdbi());
    List<String> whole =
        directory.rows(DirectoryFilter.ALL).list().stream().map(DirectoryEntry::id).toList();

    List<String> paged = new ArrayList<>();
    List<DirectoryEntry> page = directory.list(DirectoryFilter.ALL, null, 70);
    while (!page.isEmpty()) {
      page.forEach(entry -> paged.add(entry.id()));
      page = directory.list(DirectoryFilter.ALL, page.get(page.size() - 1).id(), 70);
    }
    List<String> streamed = new ArrayList<>();
    directory.rows(DirectoryFilter.ALL).forEach(null, entry -> streamed.add(entry.id()));

    assertThat(whole).hasSize(MartFixture.ORGANIZATIONS).doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(whole);
    assertThat(streamed).isEqualTo(whole);
    assertThat(directory.count(DirectoryFilter.ALL)).isEqualTo(MartFixture.ORGANIZATIONS);
  }

  @Test
  void theDirectoryIsFilteredByThemePlaceKindAndText() {
    DirectoryQueries directory = new DirectoryQueries(read.jdbi());

    assertThat(directory.rows(new DirectoryFilter("education", "MA-06", null, null, null)).list())
        .isNotEmpty()
        .allMatch(entry -> entry.themes().contains("education"));
    assertThat(
            directory.rows(new DirectoryFilter(null, null, "federation", null, "essai 11")).list())
        .isNotEmpty()
        .allMatch(entry -> entry.kind().equals("federation"))
        .allMatch(entry -> entry.name().contains("11"));
    assertThat(directory.count(new DirectoryFilter(null, null, null, null, "تجريبيه")))
        .isEqualTo(MartFixture.ORGANIZATIONS);
  }

  @Test
  void aProtectedPlaceHasNoPoint() {
    assertThat(new DirectoryQueries(read.jdbi()).rows(DirectoryFilter.ALL).list())
        .filteredOn(entry -> entry.lon() != null)
        .isNotEmpty()
        .allMatch(entry -> "point".equals(entry.placeLevel()));
  }

  @Test
  void theInstanceSaysWhatItHolds() {
    InstanceSummary instance = new InstanceQueries(read.jdbi()).get();

    assertThat(instance.world()).isEqualTo("demonstration");
    assertThat(instance.records("organization")).isEqualTo(MartFixture.ORGANIZATIONS);
    assertThat(instance.records("funder")).isEqualTo(20);
    assertThat(instance.cells(Evidence.ACTIVE)).isPositive();
    assertThat(instance.changedAt()).isNotNull();
    assertThat(new MethodQueries(read.jdbi()).list("1")).hasSize(2);
    assertThat(new MethodQueries(read.jdbi()).figures("1"))
        .extracting(FigureDeclaration::name)
        .isEqualTo(FigureFixture.names());
  }

  @Test
  void aSnapshotDoesNotSeeWhatIsPublishedMeanwhile() {
    MartFixture.edition(database, "2026-09");
    ReleaseQueries releases = new ReleaseQueries(read.jdbi());

    List<Release> before =
        read.inSnapshot(
            () -> {
              releases.list();
              MartFixture.edition(database, "2026-10");
              return releases.list();
            });

    assertThat(before).extracting(Release::id).contains("2026-09").doesNotContain("2026-10");
    assertThat(releases.list()).extracting(Release::id).contains("2026-10");
  }
}
