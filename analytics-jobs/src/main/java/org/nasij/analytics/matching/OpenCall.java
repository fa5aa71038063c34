package org.nasij.analytics.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.matching.Budget;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/** A call that is open; amounts in its own currency. */
record OpenCall(
    String id,
    String funderId,
    String funderName,
    String title,
    Set<String> themes,
    List<String> areaCodes,
    Set<String> supportKinds,
    @Nullable BigDecimal budget,
    @Nullable BigDecimal smallestTicket,
    @Nullable BigDecimal largestTicket,
    @Nullable String currency,
    @Nullable LocalDate closesOn) {

  OpenCall {
    themes = Set.copyOf(themes);
    areaCodes = List.copyOf(areaCodes);
    supportKinds = Set.copyOf(supportKinds);
  }

  /** Why a call takes no part, or what became of one that does. */
  enum State {
    MATCHED("matched"),
    NOT_MONEY("not-money"),
    NO_BUDGET("no-budget"),
    OTHER_CURRENCY("other-currency"),
    FINER_THAN_PROVINCE("finer-than-province"),
    NO_GAP("no-gap"),
    NOTHING_LEFT("nothing-left");

    private final String code;

    State(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Why it cannot take part, whatever the gaps are; empty where it can. */
  Optional<State> hindrance() {
    if (!supportKinds.isEmpty() && !supportKinds.contains("money")) {
      return Optional.of(State.NOT_MONEY);
    }
    if (budget == null || budget.signum() <= 0) {
      return Optional.of(State.NO_BUDGET);
    }
    return "MAD".equals(currency) ? Optional.empty() : Optional.of(State.OTHER_CURRENCY);
  }

  /**
   * Its budget over provinces; empty where it names only communes, which is finer than what a gap
   * of a province can promise.
   */
  Optional<Budget> budget(Areas areas) {
    Set<String> provinces = new HashSet<>();
    for (String code : areaCodes) {
      Area area = areas.get(code);
      switch (area.level()) {
        case COUNTRY -> areas.list(AreaLevel.PROVINCE).forEach(p -> provinces.add(p.code()));
        case REGION -> areas.listChildren(code).forEach(p -> provinces.add(p.code()));
        case PROVINCE -> provinces.add(code);
        case COMMUNE -> {}
      }
    }
    if (provinces.isEmpty() && !areaCodes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Budget(
            id,
            budget == null ? 0 : budget.doubleValue(),
            smallestTicket == null ? 0 : smallestTicket.doubleValue(),
            largestTicket == null || largestTicket.signum() == 0
                ? Double.POSITIVE_INFINITY
                : largestTicket.doubleValue(),
            themes,
            provinces));
  }
}
