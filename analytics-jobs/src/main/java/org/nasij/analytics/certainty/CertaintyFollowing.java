package org.nasij.analytics.certainty;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.certainty.ListedOrganizations.Entry;
import org.nasij.analytics.certainty.ListedOrganizations.TwoLists;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.method.access.OtherModel;
import org.nasij.analytics.method.certainty.AccessOrigin;
import org.nasij.analytics.method.certainty.Catchment;
import org.nasij.analytics.method.certainty.DeprivationRank;
import org.nasij.analytics.method.certainty.Equity;
import org.nasij.analytics.method.certainty.EquityFifth;
import org.nasij.analytics.method.certainty.EvidenceDates;
import org.nasij.analytics.method.certainty.HotSpots;
import org.nasij.analytics.method.certainty.ModelComparison;
import org.nasij.analytics.method.certainty.RankCertainty;
import org.nasij.analytics.method.certainty.RankDraws;
import org.nasij.analytics.method.certainty.SteadiedSupply;
import org.nasij.analytics.method.coverage.AccessProblem;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.Remodelled;
import org.nasij.analytics.method.coverage.ThemeAccess;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.release.Release;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/**
 * How sure the figures of a theme are: ranks over draws, what drives them, ranks by other models of
 * access, hot spots, equity, completeness, and from where the access of each area comes.
 */
public final class CertaintyFollowing implements Following {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
  private static final Uncertainty UNCERTAINTY = Uncertainty.STANDARD;

  private static final List<String> TABLES =
      List.of(
          "certainty",
          "sensitivity",
          "rank_stability",
          "model_tau",
          "model_agreement",
          "model_rank",
          "hotspot",
          "equity",
          "equity_fifth",
          "deprivation",
          "completeness",
          "contribution",
          "catchment",
          "evidence");

  private final ParallelDraws draws;
  private final Map<String, List<DeprivationRank>> deprivation = new HashMap<>();
  private @Nullable HotSpots hotSpots;

  /**
   * @param context over which the draws are spread
   */
  public CertaintyFollowing(JavaSparkContext context) {
    this.draws = new ParallelDraws(context);
  }

  @Override
  public String name() {
    return "certainty";
  }

  @Override
  public Set<String> recordTypes() {
    return Set.of("flow");
  }

  @Override
  public void publish(Handle handle, Gaps gaps, Set<String> themes) throws SQLException {
    for (String table : TABLES) {
      handle
          .createUpdate(
              "delete from mart." + table + " where release_id = :live and theme = any (:themes)")
          .bind("live", Release.LIVE)
          .bindArray("themes", String.class, List.copyOf(themes))
          .execute();
    }
    for (Theme theme : gaps.model().world().themes().list()) {
      if (themes.contains(theme.code())) {
        publish(handle, gaps, theme);
      }
    }
  }

  private void publish(Handle handle, Gaps gaps, Theme theme) throws SQLException {
    CoverageModel model = gaps.model();
    ThemeRows rows = new ThemeRows(handle, theme.code());
    rows.writeDeprivation(deprivation(model, theme), UNCERTAINTY.draws());
    CommuneFunding funding = funding(handle, theme);
    for (Sector sector : Sector.values()) {
      List<Cell> cells = cells(gaps, theme, sector);
      Optional<RankDraws> prepared = prepare(gaps, theme, sector, cells);
      if (prepared.isPresent()) {
        short[][] ranks = draws.ranks(prepared.get(), UNCERTAINTY.draws());
        rows.write(sector.code(), RankCertainty.of(prepared.get(), ranks));
      }
      if (theme.needKind() != NeedKind.NONE) {
        rows.writeHotSpots(
            sector.code(),
            hotSpots(model).of(cells, SteadiedSupply.activityPlaces(model.entries(theme, sector))));
        if (!model.supply().isCapacityUnknown(theme.code())) {
          rows.writeOrigins(sector.code(), AccessOrigin.of(model, theme, sector));
        }
      }
      rows.writeEvidence(sector.code(), EvidenceDates.of(model, theme, sector));
      rows.write(
          sector.code(),
          Equity.of(cells, commune -> region(model.world().areas(), commune)),
          FundingEquity.of(theme.needKind(), funding, cells));
      if (theme.needKind() == NeedKind.TARGET) {
        rows.writeFifths(sector.code(), EquityFifth.of(cells, funding.amounts()));
      }
    }
    if (theme.travels() && theme.needKind() != NeedKind.NONE) {
      rows.writeCatchments(Catchment.of(model, theme));
    }
    if (theme.travels() && theme.needKind() == NeedKind.TARGET) {
      compareModels(handle, gaps, theme, rows);
    }
    rows.write(twoLists(handle, model.world().areas(), theme));
  }

  /** Every other model is one run of access over the pairs the published one had. */
  private static void compareModels(Handle handle, Gaps gaps, Theme theme, ThemeRows rows)
      throws SQLException {
    CoverageModel model = gaps.model();
    if (model.supply().isCapacityUnknown(theme.code())) {
      return;
    }
    Map<String, Double> frozen =
        handle
            .createQuery(sql("modelTau"))
            .bind("theme", theme.code())
            .map((row, context) -> Map.entry(row.getString("model"), row.getDouble("tau")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<AccessProblem> problems = model.problems(Set.of(theme.code()));
    List<ThemeAccess> published = problems.stream().map(p -> p.solve(gaps.pairs())).toList();
    Map<OtherModel, Remodelled> models = new EnumMap<>(OtherModel.class);
    for (OtherModel other : OtherModel.values()) {
      Map<Sector, double[]> access = new EnumMap<>(Sector.class);
      for (AccessProblem problem : problems) {
        access.put(
            problem.sector(),
            problem.access(other.variant(), other.decay(model.parameters().decay()), gaps.pairs()));
      }
      Remodelled remodelled =
          model.remodel(theme, published, access, frozen.getOrDefault(other.code(), 0.0));
      models.put(other, remodelled);
      rows.writeTau(other, remodelled.tau());
    }
    for (Sector sector : Sector.values()) {
      rows.write(
          sector.code(),
          ModelComparison.of(sector, cells(gaps, theme, sector), models, UNCERTAINTY.top()));
    }
  }

  private static List<Cell> cells(Gaps gaps, Theme theme, Sector sector) {
    return gaps.result().cells().stream()
        .filter(cell -> cell.sector() == sector && cell.theme().equals(theme.code()))
        .toList();
  }

  private static Optional<RankDraws> prepare(
      Gaps gaps, Theme theme, Sector sector, List<Cell> cells) {
    return gaps.result()
        .findFigures(theme.code(), sector)
        .flatMap(
            figures ->
                RankDraws.of(gaps.model(), theme, sector, cells, figures.tau(), UNCERTAINTY));
  }

  /** Found once: communes do not move. */
  private HotSpots hotSpots(CoverageModel model) {
    if (hotSpots == null) {
      hotSpots = new HotSpots(model.world().areas().list(AreaLevel.COMMUNE));
    }
    return hotSpots;
  }

  /** Found once a theme: neither the census nor the communes change. */
  private List<DeprivationRank> deprivation(CoverageModel model, Theme theme) {
    return deprivation.computeIfAbsent(
        theme.code(),
        code ->
            DeprivationRank.of(
                model.deprivation(theme),
                model.demand(),
                model.demand().weights(code),
                UNCERTAINTY));
  }

  private static String region(Areas areas, String commune) {
    return areas.findAncestor(commune, AreaLevel.REGION).map(Area::code).orElseThrow();
  }

  private static CommuneFunding funding(Handle handle, Theme theme) {
    Map<String, Double> amounts = new HashMap<>();
    String currency =
        handle
            .createQuery(sql("funding"))
            .bind("theme", theme.code())
            .reduceRows(
                (String) null,
                (unused, row) -> {
                  amounts.put(
                      row.getColumn("area_code", String.class),
                      row.getColumn("amount", Double.class));
                  return row.getColumn("currency", String.class);
                });
    return new CommuneFunding(currency, amounts);
  }

  /** For the country, each region and each province. */
  private static List<TwoLists> twoLists(Handle handle, Areas areas, Theme theme) {
    List<Entry> entries =
        handle
            .createQuery(sql("listed"))
            .bind("theme", theme.code())
            .map(
                (row, context) ->
                    new Entry(
                        row.getString("source"),
                        row.getString("registration_number"),
                        row.getString("name"),
                        row.getString("province_code"),
                        row.getString("region_code")))
            .list();
    List<TwoLists> lists = new ArrayList<>();
    lists.add(ListedOrganizations.compare(Areas.COUNTRY, entries));
    for (Area region : areas.list(AreaLevel.REGION)) {
      lists.add(
          ListedOrganizations.compare(
              region.code(),
              entries.stream().filter(e -> region.code().equals(e.regionOrNull())).toList()));
    }
    for (Area province : areas.list(AreaLevel.PROVINCE)) {
      lists.add(
          ListedOrganizations.compare(
              province.code(),
              entries.stream().filter(e -> province.code().equals(e.provinceOrNull())).toList()));
    }
    return lists;
  }

  private static String sql(String name) {
    return SQL.locate(CertaintyFollowing.class, name);
  }
}
