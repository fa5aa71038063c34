package org.nasij.analytics.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who funds a theme in a place. What goes to an organization that does not show its exact place
 * stands in no funder's row (METHOD 12): it is added up over all places. Since the ledger publishes
 * the sum of each place, that sum less the rows shown must not be what one funder gives unseen:
 * where anything is withheld, the smallest other rows of the place are withheld too, until the
 * remainder is of several funders, or nothing is shown.
 */
final class FunderPresence {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::theme)
          .thenComparing(Place::areaCode)
          .thenComparing(Place::flowClass)
          .thenComparing(Place::transactionType)
          .thenComparing(Place::currency);

  private final int leastHidden;
  private final Map<Place, Sums> places = new TreeMap<>(ORDER);

  /**
   * @param leastHidden of how many funders a remainder must be
   */
  FunderPresence(int leastHidden) {
    this.leastHidden = leastHidden;
  }

  /**
   * Sums that the ledger publishes too.
   *
   * @param areaCode a province, or the country for what is country-wide
   */
  record Place(
      String theme, String areaCode, String flowClass, String transactionType, String currency) {}

  record Funder(String id, String name, @Nullable String nameAr) {}

  /**
   * A row as published.
   *
   * @param areaCodeOrNull null with the funder: the sum over all places of what is withheld
   */
  record Row(
      String theme,
      @Nullable String areaCodeOrNull,
      @Nullable Funder funderOrNull,
      String flowClass,
      String transactionType,
      String currency,
      BigDecimal amount,
      int parts) {}

  private record Sum(BigDecimal amount, int parts) {
    static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);

    Sum plus(Sum other) {
      return new Sum(amount.add(other.amount), parts + other.parts);
    }
  }

  private static final class Sums {
    private final Map<String, Funder> funders = new HashMap<>();
    private final Map<String, Sum> shown = new TreeMap<>();
    private final Set<String> hidden = new HashSet<>();
    private Sum withheld = Sum.NOTHING;

    void withhold(String funder) {
      hidden.add(funder);
      Sum sum = shown.remove(funder);
      withheld = withheld.plus(sum == null ? Sum.NOTHING : sum);
    }
  }

  void add(Place place, Funder funder, BigDecimal amount, int parts, boolean withheld) {
    Sums sums = places.computeIfAbsent(place, p -> new Sums());
    sums.funders.put(funder.id(), funder);
    Sum sum = new Sum(amount, parts);
    if (withheld) {
      sums.hidden.add(funder.id());
      sums.withheld = sums.withheld.plus(sum);
    } else {
      sums.shown.merge(funder.id(), sum, Sum::plus);
    }
  }

  /** All rows, ordered by theme, place and funder; what is withheld at the end. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Map<Place, Sum> withheld = new TreeMap<>(ORDER);
    places.forEach(
        (place, sums) -> {
          withholdMore(sums);
          sums.shown.forEach(
              (id, sum) -> rows.add(row(place, place.areaCode(), sums.funders.get(id), sum)));
          if (sums.withheld.parts() > 0) {
            Place everywhere =
                new Place(
                    place.theme(),
                    "",
                    place.flowClass(),
                    place.transactionType(),
                    place.currency());
            withheld.merge(everywhere, sums.withheld, Sum::plus);
          }
        });
    withheld.forEach((place, sum) -> rows.add(row(place, null, null, sum)));
    return rows;
  }

  /**
   * A row that holds something withheld is withheld whole: what is left of it would tell, beside
   * the row it was, what is gone. Then the smallest others, until enough funders are hidden.
   */
  private void withholdMore(Sums sums) {
    List.copyOf(sums.hidden).forEach(sums::withhold);
    while (!sums.hidden.isEmpty() && sums.hidden.size() < leastHidden && !sums.shown.isEmpty()) {
      sums.withhold(
          Collections.min(
                  sums.shown.entrySet(),
                  Map.Entry.<String, Sum>comparingByValue(Comparator.comparing(Sum::amount))
                      .thenComparing(Map.Entry.comparingByKey()))
              .getKey());
    }
  }

  private static Row row(Place place, @Nullable String areaCode, @Nullable Funder funder, Sum sum) {
    return new Row(
        place.theme(),
        areaCode,
        funder,
        place.flowClass(),
        place.transactionType(),
        place.currency(),
        sum.amount(),
        sum.parts());
  }
}
