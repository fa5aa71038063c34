package org.nasij.analytics.certainty;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.OtherModel;
import org.nasij.analytics.method.certainty.AccessOrigin;
import org.nasij.analytics.method.certainty.Catchment;
import org.nasij.analytics.method.certainty.Completeness;
import org.nasij.analytics.method.certainty.DeprivationRank;
import org.nasij.analytics.method.certainty.Equity;
import org.nasij.analytics.method.certainty.EquityFifth;
import org.nasij.analytics.method.certainty.EvidenceDates;
import org.nasij.analytics.method.certainty.HotSpots;
import org.nasij.analytics.method.certainty.ModelComparison;
import org.nasij.analytics.method.certainty.RankCertainty;
import org.nasij.analytics.method.certainty.RankCertainty.Share;
import org.nasij.analytics.method.certainty.RankSpread;
import org.nasij.analytics.method.coverage.Remodelled.Outcome;
import org.nasij.analytics.method.priority.Rank;
import org.nasij.analytics.release.CopyRows;
import org.nasij.analytics.release.Release;
import org.nasij.geo.area.Settlement;

/** Copies the figures of one theme into the tables of the live release. */
final class ThemeRows {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;
  private final String theme;

  ThemeRows(Handle handle, String theme) {
    this.handle = handle;
    this.theme = theme;
  }

  void write(String sector, RankCertainty certainty) throws SQLException {
    try (CopyRows rows = copy("certainty")) {
      for (RankCertainty.OfArea area : certainty.areas()) {
        RankSpread spread = area.spread();
        start(rows, sector)
            .column(area.areaCode())
            .column(certainty.draws())
            .column(spread.median())
            .column(spread.low())
            .column(spread.high())
            .column(spread.top())
            .column(spread.band().code())
            .column(spread.inBand())
            .array(area.drivers().stream().map(Share::parameter).toList())
            .numbers(area.drivers().stream().map(Share::value).toList())
            .endRow();
      }
      rows.finish();
    }
    try (CopyRows rows = copy("sensitivity")) {
      for (RankCertainty.OfList list : certainty.lists()) {
        for (Share share : list.shares()) {
          start(rows, sector)
              .column(list.level().code())
              .column(code(list.settlementOrNull()))
              .column(share.parameter())
              .column(share.value())
              .endRow();
        }
      }
      rows.finish();
    }
    try (CopyRows rows = copy("rankStability")) {
      for (RankCertainty.OfList list : certainty.lists()) {
        start(rows, sector)
            .column(list.level().code())
            .column(code(list.settlementOrNull()))
            .column(list.length())
            .column(certainty.draws())
            .column(list.top())
            .column(list.topHeld())
            .column(list.bandHeld())
            .column(list.correlation())
            .column(list.correlationLow())
            .endRow();
      }
      rows.finish();
    }
  }

  private static @Nullable String code(@Nullable Settlement settlement) {
    return settlement == null ? null : settlement.code();
  }

  void writeHotSpots(String sector, List<HotSpots.Score> scores) throws SQLException {
    try (CopyRows rows = copy("hotspot")) {
      for (HotSpots.Score score : scores) {
        start(rows, sector)
            .column(score.areaCode())
            .column(score.z())
            .column(score.p())
            .column(score.adjusted())
            .column(score.kind().code())
            .column(score.steadied())
            .endRow();
      }
      rows.finish();
    }
  }

  void write(String sector, Equity equity, FundingEquity funding) throws SQLException {
    try (CopyRows rows = copy("equity")) {
      start(rows, sector)
          .column(equity.areas())
          .column(equity.gini())
          .column(equity.theil() == null ? null : equity.theil().total())
          .column(equity.theil() == null ? null : equity.theil().between())
          .column(equity.theil() == null ? null : equity.theil().within())
          .column(equity.reasonOrNull() == null ? null : equity.reasonOrNull().code())
          .column(funding.concentration())
          .column(funding.currencyOrNull())
          .column(funding.areas())
          .column(funding.reasonOrNull() == null ? null : funding.reasonOrNull().code())
          .endRow();
      rows.finish();
    }
  }

  void writeFifths(String sector, List<EquityFifth> fifths) throws SQLException {
    try (CopyRows rows = copy("equityFifth")) {
      for (EquityFifth fifth : fifths) {
        start(rows, sector)
            .column(fifth.settlement().code())
            .column(fifth.number())
            .column(fifth.communes())
            .column(fifth.need())
            .column(fifth.knownNeed())
            .column(fifth.places())
            .column(fifth.funding())
            .endRow();
      }
      rows.finish();
    }
  }

  void writeDeprivation(List<DeprivationRank> ranks, int draws) throws SQLException {
    try (CopyRows rows = copy("deprivation")) {
      for (DeprivationRank area : ranks) {
        rows.column(Release.LIVE)
            .column(theme)
            .column(area.area().code())
            .column(area.deprivation())
            .column(area.rank().position())
            .column(area.rank().of())
            .column(draws)
            .column(area.certainty().median())
            .column(area.certainty().low())
            .column(area.certainty().high())
            .column(area.certainty().top())
            .endRow();
      }
      rows.finish();
    }
  }

  void write(List<ListedOrganizations.TwoLists> lists) throws SQLException {
    try (CopyRows rows = copy("completeness")) {
      for (ListedOrganizations.TwoLists two : lists) {
        Completeness found = two.completeness();
        rows.column(Release.LIVE)
            .column(theme)
            .column(two.areaCode())
            .column(two.firstOrNull())
            .column(two.secondOrNull())
            .column(found.listedFirst())
            .column(found.listedSecond())
            .column(found.matched())
            .column(found.estimate())
            .column(found.interval().low())
            .column(found.interval().high())
            .column(found.completeness())
            .column(found.reason().map(Completeness.Reason::code).orElse(null))
            .endRow();
      }
      rows.finish();
    }
  }

  void writeTau(OtherModel model, double tau) throws SQLException {
    try (CopyRows rows = copy("modelTau")) {
      rows.column(Release.LIVE).column(theme).column(model.code()).column(tau).endRow();
      rows.finish();
    }
  }

  void write(String sector, ModelComparison models) throws SQLException {
    try (CopyRows rows = copy("modelAgreement")) {
      for (ModelComparison.OfList list : models.lists()) {
        start(rows, sector)
            .column(list.level().code())
            .column(code(list.settlementOrNull()))
            .column(list.model().code())
            .column(list.length())
            .column(list.accessCorrelation())
            .column(list.rankCorrelation())
            .column(list.top())
            .column(list.topKept())
            .column(list.largestMove())
            .column(list.movedOrNull())
            .endRow();
      }
      rows.finish();
    }
    List<String> codes = Arrays.stream(OtherModel.values()).map(OtherModel::code).toList();
    try (CopyRows rows = copy("modelRank")) {
      for (ModelComparison.OfArea area : models.areas()) {
        start(rows, sector)
            .column(area.areaCode())
            .array(codes)
            .numbers(area.outcomes().stream().map(Outcome::access).toList())
            .numbers(area.outcomes().stream().map(Outcome::gap).toList())
            .numbers(
                area.outcomes().stream()
                    .flatMap(outcome -> outcome.rank().stream())
                    .map(Rank::position)
                    .toList())
            .endRow();
      }
      rows.finish();
    }
  }

  void writeOrigins(String sector, List<AccessOrigin> origins) throws SQLException {
    try (CopyRows rows = copy("contribution")) {
      for (AccessOrigin origin : origins) {
        start(rows, sector)
            .column(origin.areaCode())
            .column(origin.own())
            .column(origin.outside())
            .column(origin.sources())
            .array(origin.largest().stream().map(AccessOrigin.Part::areaCode).toList())
            .numbers(origin.largest().stream().map(AccessOrigin.Part::access).toList())
            .endRow();
      }
      rows.finish();
    }
  }

  void writeEvidence(String sector, List<EvidenceDates> dates) throws SQLException {
    try (CopyRows rows = copy("evidence")) {
      for (EvidenceDates area : dates) {
        start(rows, sector)
            .column(area.areaCode())
            .column(area.activities())
            .column(area.oldestOrNull())
            .column(area.medianOrNull())
            .column(area.newestOrNull())
            .column(area.inventoryOrNull())
            .endRow();
      }
      rows.finish();
    }
  }

  void writeCatchments(List<Catchment> catchments) throws SQLException {
    try (CopyRows rows = copy("catchment")) {
      for (Catchment catchment : catchments) {
        rows.column(Release.LIVE)
            .column(theme)
            .column(catchment.areaCode())
            .column(catchment.communes())
            .column(catchment.persons())
            .array(catchment.members().stream().map(Catchment.Member::areaCode).toList())
            .numbers(catchment.members().stream().map(Catchment.Member::minutes).toList())
            .numbers(catchment.members().stream().map(Catchment.Member::weight).toList())
            .endRow();
      }
      rows.finish();
    }
  }

  private CopyRows start(CopyRows rows, String sector) {
    return rows.column(Release.LIVE).column(theme).column(sector);
  }

  private CopyRows copy(String table) throws SQLException {
    return new CopyRows(handle.getConnection(), SQL.locate(ThemeRows.class, table));
  }
}
