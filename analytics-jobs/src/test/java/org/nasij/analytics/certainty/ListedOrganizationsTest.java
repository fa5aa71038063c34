package org.nasij.analytics.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.certainty.ListedOrganizations.Entry;
import org.nasij.analytics.certainty.ListedOrganizations.TwoLists;
import org.nasij.analytics.method.certainty.Completeness.Reason;

/** Which organizations of two sources are the same. */
class ListedOrganizationsTest {
  private static Entry entry(String source, String number, String name, String province) {
    return new Entry(source, number, name, province, "R");
  }

  @Test
  void theTwoLongestListsAreCompared() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      entries.add(entry("register", "n" + i, "name " + i, "P"));
    }
    // Eight by number, four by name in the province, one of the same name elsewhere, two others
    for (int i = 0; i < 8; i++) {
      entries.add(entry("survey", "N-" + i, "other " + i, "P"));
      entries.set(i, entry("register", "n " + i, "name " + i, "P"));
    }
    for (int i = 10; i < 14; i++) {
      entries.add(entry("survey", null, "NÂME, " + i, "P"));
    }
    entries.add(entry("survey", null, "name 15", "Q"));
    entries.add(entry("survey", null, "unknown", "P"));
    entries.add(entry("minor", null, "name 3", "P"));
    // When
    TwoLists two = ListedOrganizations.compare("R", entries);
    // Then
    assertThat(two.firstOrNull()).isEqualTo("register");
    assertThat(two.secondOrNull()).isEqualTo("survey");
    assertThat(two.completeness().listedFirst()).isEqualTo(20);
    assertThat(two.completeness().listedSecond()).isEqualTo(14);
    assertThat(two.completeness().matched()).isEqualTo(12);
    assertThat(two.completeness().estimate()).isEqualTo(21 * 15 / 13.0 - 1);
  }

  @Test
  void anOrganizationListedTwiceIsCountedOnce() {
    List<Entry> entries =
        List.of(
            entry("a", "1", "x", "P"), entry("a", "1", "x, Rabat", "P"), entry("b", "1", "y", "Q"));
    TwoLists two = ListedOrganizations.compare("R", entries);
    assertThat(two.completeness().listedFirst()).isEqualTo(1);
    assertThat(two.completeness().matched()).isEqualTo(1);
    assertThat(two.completeness().reason()).contains(Reason.TOO_FEW);
  }

  @Test
  void oneListSaysThatTwoAreNeeded() {
    TwoLists two = ListedOrganizations.compare("R", List.of(entry("a", "1", "x", "P")));
    assertThat(two.secondOrNull()).isNull();
    assertThat(two.completeness().reason()).contains(Reason.ONE_LIST);
    assertThat(ListedOrganizations.compare("R", List.of()).firstOrNull()).isNull();
  }
}
