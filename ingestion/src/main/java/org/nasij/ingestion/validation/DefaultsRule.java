package org.nasij.ingestion.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nasij.ingestion.schema.RecordType;

/** What a record means that leaves it unsaid; the help of each field says so. */
final class DefaultsRule implements RecordRule {
  /** Sorted, so that the same file gives the same bytes. */
  private final SortedMap<String, Object> defaults;

  private DefaultsRule(Map<String, Object> defaults) {
    this.defaults = new TreeMap<>(defaults);
  }

  static DefaultsRule ofOrganization() {
    return new DefaultsRule(
        Map.of(
            "kind", "association", "verification_level", "self-declared", "languages", List.of()));
  }

  static DefaultsRule ofActivity() {
    return new DefaultsRule(Map.of("target_groups", List.of(), "area_codes", List.of()));
  }

  static DefaultsRule ofInventory() {
    return new DefaultsRule(Map.of("themes", List.of()));
  }

  static DefaultsRule ofFlow() {
    return new DefaultsRule(Map.of("transaction_type", "commitment", "themes", List.of()));
  }

  static DefaultsRule ofOpportunity() {
    return lists("skills", "languages", "area_codes");
  }

  static DefaultsRule ofVolunteer() {
    return lists("themes", "skills", "languages");
  }

  static DefaultsRule ofSupportNeed() {
    return lists("themes");
  }

  static DefaultsRule ofCall() {
    return lists("themes", "area_codes", "support_kinds");
  }

  private static DefaultsRule lists(String... columns) {
    return new DefaultsRule(
        Arrays.stream(columns).collect(Collectors.toMap(column -> column, column -> List.of())));
  }

  @Override
  public void apply(ReadRecord record, RowNotices notices) {
    defaults.forEach(record::putIfAbsent);
    if (record.draft().type() == RecordType.FLOW) {
      record.putIfAbsent("kind", "loan".equals(record.text("flow_class")) ? "loan" : "grant");
    }
  }
}
