package org.nasij.analytics.method.funding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded flow of money: a nominal amount in its own currency, never converted or decayed.
 *
 * @param amount with at most two decimals; null: not stated, or not believable
 * @param currency ISO 4217
 * @param flowClass civil-society, public or loan
 * @param transactionType commitment or disbursement
 * @param themes what it is for; empty: not known
 * @param places where it goes; empty: not known
 */
public record FundingFlow(
    String id,
    @Nullable BigDecimal amount,
    String currency,
    String flowClass,
    String transactionType,
    List<ThemeShare> themes,
    List<FundingPlace> places) {

  /**
   * A theme a flow is for.
   *
   * @param share of the flow, 0..1; NaN: not stated
   */
  public record ThemeShare(String theme, double share) {
    public ThemeShare {
      requireShare(share);
    }
  }

  /**
   * @throws ArithmeticException if the amount has more than two decimals
   */
  public FundingFlow {
    amount = amount == null ? null : amount.setScale(2);
    themes = List.copyOf(themes);
    places = List.copyOf(places);
  }

  static void requireShare(double share) {
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("A share is 0 to 1, not " + share);
    }
  }
}
