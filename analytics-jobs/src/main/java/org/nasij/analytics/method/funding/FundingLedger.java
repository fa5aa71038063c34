package org.nasij.analytics.method.funding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.funding.FlowDivision.Position;
import org.nasij.analytics.method.funding.Ledger.Line;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.theme.Themes;

/**
 * Writes flows to the ledger one by one (METHOD 5): nominal amounts, undecayed, each divided to the
 * centime by largest remainder; per class, transaction type and currency the lines add up to the
 * total. Holds a sum per line, commune and theme, not the flows.
 */
public final class FundingLedger {
  private static final Comparator<Account> ACCOUNTS =
      Comparator.comparing(Account::flowClass)
          .thenComparing(Account::transactionType)
          .thenComparing(Account::currency);
  private static final Comparator<Place> PLACES =
      Comparator.comparing(Place::account, ACCOUNTS)
          .thenComparing(Place::line)
          .thenComparing(Place::areaCode, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Place::theme, Comparator.nullsFirst(Comparator.naturalOrder()));

  private record Account(String flowClass, String transactionType, String currency) {}

  private record Place(
      Account account, Line line, @Nullable String areaCode, @Nullable String theme) {}

  private static final class Sum {
    BigInteger centimes = BigInteger.ZERO;
    int flows;
    int withoutAmount;
    int zero;

    void add(BigInteger amount) {
      centimes = centimes.add(amount);
      flows++;
    }
  }

  private final Demand demand;
  private final FlowDivision division;
  private final Map<Place, Sum> entries = new TreeMap<>(PLACES);
  private final Map<Account, Sum> totals = new TreeMap<>(ACCOUNTS);

  public FundingLedger(Demand demand, Themes themes) {
    this.demand = demand;
    this.division = new FlowDivision(demand, themes);
  }

  /** The ledger of some flows. */
  public static Ledger of(Demand demand, Themes themes, Iterable<FundingFlow> flows) {
    FundingLedger ledger = new FundingLedger(demand, themes);
    flows.forEach(ledger::add);
    return ledger.close();
  }

  /**
   * Writes a flow. One without an amount, or of 0, is counted and stands on no line.
   *
   * @throws IllegalArgumentException if it names a theme or area that is not there
   */
  public void add(FundingFlow flow) {
    Account account = new Account(flow.flowClass(), flow.transactionType(), flow.currency());
    Sum total = totals.computeIfAbsent(account, a -> new Sum());
    BigDecimal amount = flow.amount();
    if (amount == null) {
      total.withoutAmount++;
      total.add(BigInteger.ZERO);
      return;
    }
    BigInteger centimes = amount.unscaledValue();
    total.add(centimes);
    if (centimes.signum() == 0) {
      total.zero++;
      return;
    }
    Map<Position, Double> parts = division.divide(flow);
    List<Position> positions = List.copyOf(parts.keySet());
    BigInteger[] amounts =
        LargestRemainder.apportion(
            centimes, parts.values().stream().mapToDouble(Double::doubleValue).toArray());
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i].signum() != 0) {
        entries.computeIfAbsent(place(account, positions.get(i)), p -> new Sum()).add(amounts[i]);
      }
    }
  }

  private Place place(Account account, Position position) {
    String areaCode =
        position.line() == Line.AREAS ? demand.commune(position.commune()).code() : null;
    return new Place(account, position.line(), areaCode, position.theme());
  }

  /** The ledger of what was added. */
  public Ledger close() {
    List<Ledger.Entry> lines = new ArrayList<>();
    entries.forEach(
        (place, sum) ->
            lines.add(
                new Ledger.Entry(
                    place.line(),
                    place.areaCode(),
                    place.theme(),
                    place.account().flowClass(),
                    place.account().transactionType(),
                    place.account().currency(),
                    new BigDecimal(sum.centimes, 2),
                    sum.flows)));
    List<Ledger.Total> sums = new ArrayList<>();
    totals.forEach(
        (account, sum) ->
            sums.add(
                new Ledger.Total(
                    account.flowClass(),
                    account.transactionType(),
                    account.currency(),
                    new BigDecimal(sum.centimes, 2),
                    sum.flows,
                    sum.withoutAmount,
                    sum.zero)));
    return new Ledger(lines, sums);
  }
}
