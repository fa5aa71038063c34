package org.nasij.ingestion.load;

import java.util.Arrays;
import java.util.List;
import org.nasij.ingestion.schema.RecordType;

/**
 * The table of {@code core} a type of record is stored in: the columns that come from the record,
 * and which of them refer to other records. Columns that the loader adds (upload, row, version,
 * hash) are not among them.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its lists are made by List.of.
enum CoreTable {
  ORGANIZATION(
      RecordType.ORGANIZATION,
      List.of(),
      value("id"),
      value("name"),
      value("name_ar"),
      value("alternate_name"),
      value("kind"),
      value("verification_level"),
      value("registration_number"),
      value("founded_on"),
      value("description"),
      value("website"),
      array("languages"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  SITE(
      RecordType.SITE,
      List.of(new Reference("organization_id", RecordType.ORGANIZATION)),
      value("id"),
      value("organization_id"),
      value("name"),
      value("place_visibility"),
      value("place_level"),
      value("area_code"),
      value("city_code"),
      new Column("point", Kind.POINT),
      value("country_code"),
      value("place_text"),
      value("place_confidence"),
      value("address"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  ACTIVITY(
      RecordType.ACTIVITY,
      List.of(
          new Reference("organization_id", RecordType.ORGANIZATION),
          new Reference("site_id", RecordType.SITE)),
      value("id"),
      value("organization_id"),
      value("site_id"),
      value("title"),
      value("description"),
      array("themes"),
      array("target_groups"),
      value("delivery"),
      array("area_codes"),
      value("capacity"),
      value("starts_on"),
      value("ends_on"),
      value("results"),
      value("beneficiaries"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  INVENTORY(
      RecordType.INVENTORY,
      List.of(),
      value("id"),
      value("area_code"),
      array("themes"),
      value("sources"),
      value("method"),
      value("conducted_on"),
      value("conducted_by"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  FUNDER(
      RecordType.FUNDER,
      List.of(),
      value("id"),
      value("name"),
      value("name_ar"),
      value("kind"),
      value("country_code"),
      value("website"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  FLOW(
      RecordType.FLOW,
      List.of(new Reference("funder_id", RecordType.FUNDER)),
      value("id"),
      value("funder_id"),
      value("recipient_id"),
      value("recipient_name"),
      value("title"),
      value("description"),
      value("amount"),
      value("currency"),
      value("flow_class"),
      value("kind"),
      value("transaction_type"),
      value("dated_on"),
      value("places_funded"),
      json("themes"),
      json("places"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  OPPORTUNITY(
      RecordType.OPPORTUNITY,
      List.of(
          new Reference("organization_id", RecordType.ORGANIZATION),
          new Reference("site_id", RecordType.SITE)),
      value("id"),
      value("organization_id"),
      value("site_id"),
      value("title"),
      value("description"),
      array("themes"),
      array("skills"),
      array("languages"),
      value("delivery"),
      array("area_codes"),
      value("places"),
      value("hours_per_year"),
      value("starts_on"),
      value("ends_on"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  VOLUNTEER(
      RecordType.VOLUNTEER,
      List.of(),
      value("id"),
      value("area_code"),
      array("themes"),
      array("skills"),
      array("languages"),
      value("hours_per_year"),
      value("available_from"),
      value("available_until"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  PROJECT(
      RecordType.PROJECT,
      List.of(
          new Reference("organization_id", RecordType.ORGANIZATION),
          new Reference("activity_id", RecordType.ACTIVITY)),
      value("id"),
      value("organization_id"),
      value("activity_id"),
      value("title"),
      value("description"),
      value("status"),
      array("themes"),
      value("delivery"),
      array("area_codes"),
      value("capacity"),
      value("cost"),
      value("sought"),
      value("currency"),
      value("starts_on"),
      value("ends_on"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  SUPPORT_NEED(
      RecordType.SUPPORT_NEED,
      List.of(new Reference("organization_id", RecordType.ORGANIZATION)),
      value("id"),
      value("organization_id"),
      value("kind"),
      value("title"),
      value("description"),
      array("themes"),
      value("amount"),
      value("currency"),
      value("open_until"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on")),
  CALL(
      RecordType.CALL,
      List.of(new Reference("funder_id", RecordType.FUNDER)),
      value("id"),
      value("funder_id"),
      value("title"),
      value("description"),
      value("website"),
      array("themes"),
      array("area_codes"),
      array("support_kinds"),
      value("budget"),
      value("smallest_ticket"),
      value("largest_ticket"),
      value("currency"),
      value("opens_on"),
      value("closes_on"),
      value("source"),
      value("recorded_on"),
      value("confirmed_on"));

  /** How a property becomes a column. */
  enum Kind {
    /** One text, number, date or boolean; absent: null. */
    VALUE,
    /** A list of texts; absent: empty. */
    ARRAY,
    /** Any JSON, kept as it is; absent: an empty list. */
    JSON,
    /** From the properties {@code lon} and {@code lat}; absent: null. */
    POINT
  }

  /** A column and how it is filled. */
  record Column(String name, Kind kind) {}

  /** A column that holds the id of another record. */
  record Reference(String column, RecordType target) {}

  private final RecordType type;
  private final List<Reference> references;
  private final List<Column> columns;

  CoreTable(RecordType type, List<Reference> references, Column... columns) {
    this.type = type;
    this.references = references;
    this.columns = List.of(columns);
  }

  static CoreTable of(RecordType type) {
    return Arrays.stream(values()).filter(table -> table.type == type).findFirst().orElseThrow();
  }

  RecordType type() {
    return type;
  }

  /** The name without schema. */
  String title() {
    return type.code();
  }

  List<Reference> references() {
    return references;
  }

  List<Column> columns() {
    return columns;
  }

  private static Column value(String name) {
    return new Column(name, Kind.VALUE);
  }

  private static Column array(String name) {
    return new Column(name, Kind.ARRAY);
  }

  private static Column json(String name) {
    return new Column(name, Kind.JSON);
  }
}
