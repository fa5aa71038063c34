package org.nasij.analytics.method.funding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.nasij.analytics.method.funding.FlowDivision.Position;
import org.nasij.analytics.method.funding.Ledger.Line;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.theme.Themes;

/**
 * How much money arrives where, by commune and theme: what was disbursed to civil society in the 12
 * months to a day, and older money with a half-life of one year (METHOD 5, a choice). Only MAD: no
 * rate is invented. Money that stands on no area is in none. Not for several threads.
 */
public final class FundingIntensity {
  /** The months to the day in which money counts whole. */
  public static final int WHOLE_MONTHS = 12;

  /** The years in which older money loses half of its weight. */
  public static final int HALF_LIFE_YEARS = 1;

  /** The one currency that is counted. */
  public static final String CURRENCY = "MAD";

  private static final double DAYS_PER_YEAR = 365.25;

  private final Demand demand;
  private final FlowDivision division;
  private final Set<String> themes;
  private final LocalDate asOf;
  private final Map<String, double[]> madByTheme = new HashMap<>();

  /**
   * @param wanted the themes whose money is wanted
   * @param asOf the day; what is disbursed after it does not count
   */
  public FundingIntensity(Demand demand, Themes themes, Set<String> wanted, LocalDate asOf) {
    this.demand = demand;
    this.division = new FlowDivision(demand, themes);
    this.themes = Set.copyOf(wanted);
    this.asOf = asOf;
  }

  /**
   * The weight of money disbursed on a day, 0..1: 0 after {@code asOf}, 1 in the 12 months to it,
   * then halved with each year.
   */
  public static double weight(LocalDate disbursedOn, LocalDate asOf) {
    if (disbursedOn.isAfter(asOf)) {
      return 0;
    }
    long olderDays = ChronoUnit.DAYS.between(disbursedOn, asOf.minusMonths(WHOLE_MONTHS));
    return olderDays <= 0 ? 1 : Math.pow(0.5, olderDays / (HALF_LIFE_YEARS * DAYS_PER_YEAR));
  }

  /** Adds a flow, unless it is none to civil society, disbursed, in MAD and of an amount. */
  public void add(FundingFlow flow, LocalDate disbursedOn) {
    double weight = weight(disbursedOn, asOf);
    if (weight == 0
        || flow.amount() == null
        || !flow.flowClass().equals("civil-society")
        || !flow.transactionType().equals("disbursement")
        || !flow.currency().equals(CURRENCY)) {
      return;
    }
    double mad = weight * flow.amount().doubleValue();
    for (Map.Entry<Position, Double> part : division.divide(flow).entrySet()) {
      Position position = part.getKey();
      String theme = position.theme();
      if (position.line() == Line.AREAS && theme != null && themes.contains(theme)) {
        madByTheme.computeIfAbsent(theme, key -> new double[demand.size()])[position.commune()] +=
            mad * part.getValue();
      }
    }
  }

  /** MAD by commune of a theme, in the order of the demand; 0 or more. */
  public double[] mad(String theme) {
    return madByTheme.getOrDefault(theme, new double[demand.size()]).clone();
  }
}
