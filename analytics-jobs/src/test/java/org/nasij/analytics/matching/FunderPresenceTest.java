package org.nasij.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.matching.FunderPresence.Funder;
import org.nasij.analytics.matching.FunderPresence.Place;
import org.nasij.analytics.matching.FunderPresence.Row;

class FunderPresenceTest {
  private static final Place TANGER = place("MA-TNG");
  private final FunderPresence presence = new FunderPresence(3);

  private static Place place(String area) {
    return new Place("education", area, "civil-society", "disbursement", "MAD");
  }

  private void add(Place place, String funder, long amount, boolean withheld) {
    presence.add(place, new Funder(funder, funder, null), BigDecimal.valueOf(amount), 1, withheld);
  }

  private List<String> shown() {
    return presence.rows().stream().map(FunderPresenceTest::text).toList();
  }

  private static String text(Row row) {
    Funder funder = row.funderOrNull();
    return (funder == null ? "withheld" : row.areaCodeOrNull() + " " + funder.id())
        + " "
        + row.amount()
        + " "
        + row.parts();
  }

  @Test
  void whatIsOpenIsAddedUpByFunder() {
    add(TANGER, "a", 100, false);
    add(TANGER, "a", 50, false);
    add(TANGER, "b", 7, false);
    assertThat(shown()).containsExactly("MA-TNG a 150 2", "MA-TNG b 7 1");
  }

  @Test
  void theOnlyFunderOfAProtectedOrganizationIsNotToldBySubtraction() {
    add(TANGER, "a", 100, true);
    add(TANGER, "b", 10, false);
    add(TANGER, "c", 20, false);
    add(TANGER, "d", 30, false);
    // The two smallest go with it: 130 of three funders remain unseen.
    assertThat(shown()).containsExactly("MA-TNG d 30 1", "withheld 130 3");
  }

  @Test
  void whereFewFundNoneIsShown() {
    add(TANGER, "a", 100, true);
    add(TANGER, "b", 10, false);
    assertThat(shown()).containsExactly("withheld 110 2");
  }

  @Test
  void aRowThatHoldsSomethingProtectedIsWithheldWhole() {
    add(TANGER, "a", 100, true);
    add(TANGER, "a", 5, false);
    add(TANGER, "b", 10, true);
    add(TANGER, "c", 20, true);
    assertThat(shown()).containsExactly("withheld 135 4");
  }

  @Test
  void whatIsWithheldIsAddedUpOverAllPlaces() {
    add(TANGER, "a", 100, true);
    add(place("MA-CAS"), "b", 11, true);
    assertThat(shown()).containsExactly("withheld 111 2");
  }
}
