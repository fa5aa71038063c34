package org.nasij.analytics.matching;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.funding.FundingFlow;
import org.nasij.analytics.method.funding.FundingLedger;
import org.nasij.analytics.method.funding.Ledger;
import org.nasij.analytics.method.matching.MatchingParameters;
import org.nasij.analytics.method.matching.PlaceCost;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.snapshot.SnapshotReader;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.theme.Themes;

/**
 * What the recorded flows say: what a place costs, and who funds where. Flows pass one by one; what
 * is held are costs per theme and sums per funder.
 */
final class RecordedFlows {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
  private static final int BLOCK_ROWS = 2_000;
  private static final Set<String> PAID = Set.of("grant", "contract");
  private static final String MAD = "MAD";

  private final Areas areas;
  private final Themes themes;
  private final Demand demand;
  private final Map<String, Costs> costs = new TreeMap<>();
  private final FunderPresence presence;
  private @Nullable Account account;

  private RecordedFlows(Areas areas, Themes themes, Demand demand, MatchingParameters parameters) {
    this.areas = areas;
    this.themes = themes;
    this.demand = demand;
    this.presence = new FunderPresence(parameters.leastHiddenFunders());
  }

  /** The costs stated for a theme. */
  static final class Costs {
    private double[] madPerPlace = new double[16];
    private int size;
    private int otherCurrency;

    private void add(double mad) {
      if (size == madPerPlace.length) {
        madPerPlace = Arrays.copyOf(madPerPlace, 2 * size);
      }
      madPerPlace[size++] = mad;
    }

    /** MAD per place, one per flow. */
    double[] madPerPlace() {
      return Arrays.copyOf(madPerPlace, size);
    }

    /** Flows that state places but another currency. */
    int otherCurrency() {
      return otherCurrency;
    }
  }

  /** One funder's flows: those that may be shown, and those that stand in sums alone. */
  private record Account(
      String id,
      String name,
      @Nullable String nameAr,
      FundingLedger open,
      FundingLedger withheld) {}

  /**
   * Reads all flows.
   *
   * @param handle in a transaction: rows arrive in blocks
   */
  static RecordedFlows read(
      Handle handle, Areas areas, Themes themes, Demand demand, MatchingParameters parameters) {
    RecordedFlows flows = new RecordedFlows(areas, themes, demand, parameters);
    handle
        .createQuery(SQL.locate(RecordedFlows.class, "flows"))
        .setFetchSize(BLOCK_ROWS)
        .map(
            (row, context) -> {
              flows.add(row);
              return true;
            })
        .forEach(row -> {});
    flows.close();
    return flows;
  }

  /** The cost of a place, by theme, where there are flows enough. */
  Map<String, PlaceCost> costs(MatchingParameters parameters) {
    Map<String, PlaceCost> found = new HashMap<>();
    costs.forEach(
        (theme, stated) ->
            PlaceCost.of(stated.madPerPlace(), parameters)
                .ifPresent(cost -> found.put(theme, cost)));
    return found;
  }

  /** What was stated for a theme. */
  Costs stated(String theme) {
    return costs.getOrDefault(theme, new Costs());
  }

  /** Who funds where. */
  List<FunderPresence.Row> presence() {
    return presence.rows();
  }

  private void add(ResultSet row) throws SQLException {
    FundingFlow flow = SnapshotReader.flow(row);
    addCost(flow, row.getString("kind"), row.getDouble("places_funded"));
    Account current = account;
    if (current == null || !current.id().equals(row.getString("funder_id"))) {
      close();
      current =
          new Account(
              row.getString("funder_id"),
              row.getString("name"),
              row.getString("name_ar"),
              new FundingLedger(demand, themes),
              new FundingLedger(demand, themes));
      account = current;
    }
    (row.getBoolean("withheld") ? current.withheld() : current.open()).add(flow);
  }

  /** Only flows of one theme: places of two units are not one number. */
  private void addCost(FundingFlow flow, String kind, double places) {
    BigDecimal amount = flow.amount();
    if (amount == null
        || amount.signum() <= 0
        || !(places > 0)
        || flow.themes().size() != 1
        || !flow.flowClass().equals("civil-society")
        || !PAID.contains(kind)) {
      return;
    }
    Costs stated = costs.computeIfAbsent(flow.themes().get(0).theme(), theme -> new Costs());
    if (flow.currency().equals(MAD)) {
      stated.add(amount.doubleValue() / places);
    } else {
      stated.otherCurrency++;
    }
  }

  private void close() {
    Account done = account;
    if (done != null) {
      write(done, done.open().close(), false);
      write(done, done.withheld().close(), true);
    }
  }

  private void write(Account funder, Ledger ledger, boolean withheld) {
    for (Ledger.Entry entry : ledger.entries()) {
      String area = place(entry).orElse(null);
      if (area != null && entry.themeOrNull() != null) {
        presence.add(
            new FunderPresence.Place(
                entry.themeOrNull(),
                area,
                entry.flowClass(),
                entry.transactionType(),
                entry.currency()),
            new FunderPresence.Funder(funder.id(), funder.name(), funder.nameAr()),
            entry.amount(),
            entry.flows(),
            withheld);
      }
    }
  }

  /** The province, or the country; empty where the ledger has neither. */
  private Optional<String> place(Ledger.Entry entry) {
    return switch (entry.line()) {
      case AREAS ->
          entry
              .areaCode()
              .flatMap(code -> areas.findAncestor(code, AreaLevel.PROVINCE))
              .map(Area::code);
      case NATIONAL -> Optional.of(Areas.COUNTRY);
      case OUTSIDE, NO_THEME, UNLOCATED -> Optional.empty();
    };
  }
}
