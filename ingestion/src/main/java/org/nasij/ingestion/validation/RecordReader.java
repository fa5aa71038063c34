package org.nasij.ingestion.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.ingestion.schema.CodeList;
import org.nasij.ingestion.schema.Field;
import org.nasij.ingestion.schema.FieldType;
import org.nasij.ingestion.schema.RecordSchema;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.Schemas;
import org.nasij.ingestion.schema.ValidatedRecord;

/**
 * Makes records of drafts: reads each cell by its field's type, applies the rules of the record's
 * type, and says what is wrong. Reads the records of one source; not for several threads.
 */
public final class RecordReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final String source;
  private final LocalDate receivedOn;
  private final IdentityKey identityKey;
  private final PlaceFinder places;
  private final CodeNames themes;
  private final Map<CodeList, CodeNames> names = CodeNames.ofLists();
  private final Map<RecordType, List<RecordRule>> rules;

  /**
   * @param reference what records are read against
   * @param source who says so: the prefix of identifiers
   * @param receivedOn the day of the upload: when a record was made that does not say so
   * @param identityKey makes opaque what may name a person
   */
  public RecordReader(
      Reference reference, String source, LocalDate receivedOn, IdentityKey identityKey) {
    this.source = source;
    this.receivedOn = receivedOn;
    this.identityKey = identityKey;
    this.places = new PlaceFinder(reference);
    this.themes = CodeNames.of(reference.themes());
    this.rules = new EnumMap<>(RecordType.class);
    rules.put(RecordType.ORGANIZATION, List.of(DefaultsRule.ofOrganization()));
    rules.put(RecordType.SITE, List.of(new SitePlaceRule(places)));
    rules.put(
        RecordType.ACTIVITY,
        List.of(
            DefaultsRule.ofActivity(), new PeriodRule("starts_on", "ends_on"), new DeliveryRule()));
    rules.put(RecordType.INVENTORY, List.of(DefaultsRule.ofInventory()));
    rules.put(RecordType.FUNDER, List.of());
    rules.put(
        RecordType.FLOW,
        List.of(
            DefaultsRule.ofFlow(),
            new AmountRule(),
            new ThemeRule(),
            new FlowPlacesRule(places, reference)));
    rules.put(
        RecordType.OPPORTUNITY,
        List.of(
            DefaultsRule.ofOpportunity(),
            new PeriodRule("starts_on", "ends_on"),
            new OpportunityPlaceRule()));
    rules.put(
        RecordType.VOLUNTEER,
        List.of(
            DefaultsRule.ofVolunteer(),
            new PeriodRule("available_from", "available_until"),
            new VolunteerPlaceRule(reference.areas())));
    rules.put(
        RecordType.PROJECT,
        List.of(
            new PeriodRule("starts_on", "ends_on"),
            new ProjectLeadRule(),
            new ProjectPlaceRule(reference.areas()),
            new CurrencyRule(List.of("cost", "sought")),
            new AmountOrderRule("sought", "cost")));
    rules.put(
        RecordType.SUPPORT_NEED,
        List.of(DefaultsRule.ofSupportNeed(), new CurrencyRule(List.of("amount"))));
    rules.put(
        RecordType.CALL,
        List.of(
            DefaultsRule.ofCall(),
            new PeriodRule("opens_on", "closes_on"),
            new CurrencyRule(List.of("budget", "smallest_ticket", "largest_ticket")),
            new AmountOrderRule("smallest_ticket", "largest_ticket"),
            new AmountOrderRule("smallest_ticket", "budget")));
  }

  /**
   * A record that was read.
   *
   * @param id its identifier, with the source's prefix
   * @param validated what goes to intake
   * @param places how exactly each of its places is known
   */
  public record Result(String id, ValidatedRecord validated, List<PlaceLevel> places) {}

  /**
   * Reads a draft.
   *
   * @param notices takes what there is to say; a row with an error is refused
   * @return the record; empty if a notice of severity error was added
   */
  public Optional<Result> read(Draft draft, RowNotices notices) {
    RowNotices own = new RowNotices();
    RecordSchema schema = Schemas.get(draft.type());
    ReadRecord record = new ReadRecord(draft);
    LocalDate ownDate = ownDate(draft);
    RowNotices ofPlace = new RowNotices();
    for (Field field : schema.fields()) {
      List<Value> cells = draft.values().getOrDefault(field.name(), List.of());
      RowNotices ofField = new RowNotices();
      Object value = read(field, cells, ownDate, ofField);
      record.put(field.name(), value);
      if (field.required() && value == null && !ofField.refused()) {
        ofField.add(
            new Notice(NoticeCode.VALUE_MISSING, draft.row(), field.name(), null, Map.of()));
      }
      ofField.list().forEach(tellsPlace(field) ? ofPlace::add : own::add);
    }
    boolean discreet = draft.type() == RecordType.SITE && SitePlaceRule.isDiscreet(record);
    ofPlace.list().forEach(notice -> own.add(discreet ? notice.withoutValue() : notice));
    for (RecordRule rule : rules.getOrDefault(draft.type(), List.of())) {
      rule.apply(record, own);
    }
    Optional<Result> result = own.refused() ? Optional.empty() : Optional.of(result(record));
    int bytes = result.map(read -> read.validated().json().length).orElse(0);
    if (bytes > ValidatedRecord.MAX_JSON_BYTES) {
      own.add(
          Notice.ofRow(
              NoticeCode.RECORD_TOO_LONG,
              draft.row(),
              Integer.toString(bytes),
              Integer.toString(ValidatedRecord.MAX_JSON_BYTES)));
    }
    boolean ofPerson = draft.type() == RecordType.VOLUNTEER;
    own.list().forEach(notice -> notices.add(ofPerson ? notice.withoutValue() : notice));
    return own.refused() ? Optional.empty() : result;
  }

  private static boolean tellsPlace(Field field) {
    return field.type() instanceof FieldType.Place || field.name().equals("address");
  }

  /** What one of the cells gives; a notice where another one says something else. */
  private @Nullable Object read(
      Field field, List<Value> cells, @Nullable LocalDate ownDate, RowNotices notices) {
    Map<Value, Object> given = new LinkedHashMap<>();
    for (Value cell : cells) {
      Value cleaned = TextCleaner.clean(cell, notices);
      if (!cleaned.text().isEmpty()) {
        Object read = field.type().accept(new FieldReader(this, cleaned, ownDate, notices));
        if (read != null) {
          given.put(cleaned, read);
        }
      }
    }
    Map.Entry<Value, Object> kept = null;
    for (Map.Entry<Value, Object> each : given.entrySet()) {
      if (kept == null || isStricter(field, each.getValue(), kept.getValue())) {
        kept = each;
      }
    }
    if (kept == null) {
      return null;
    }
    Object value = kept.getValue();
    String text = kept.getKey().text();
    given.entrySet().stream()
        .filter(other -> !other.getValue().equals(value))
        .findFirst()
        .ifPresent(
            other ->
                notices.add(Notice.ofCell(NoticeCode.GROUP_VALUES_DIFFER, other.getKey(), text)));
    return value;
  }

  /** The first row counts, except that one row is enough to protect a place. */
  private static boolean isStricter(Field field, Object value, Object other) {
    return field.type() instanceof FieldType.Code code
        && code.list().equals(CodeList.PLACE_VISIBILITY)
        && code.list().codes().indexOf(value) > code.list().codes().indexOf(other);
  }

  private static @Nullable LocalDate ownDate(Draft draft) {
    List<Value> cells = draft.values().getOrDefault("dated_on", List.of());
    // What is wrong with the date itself is said when its own field is read.
    return cells.isEmpty() ? null : Dates.read(cells.get(0), new RowNotices());
  }

  private Result result(ReadRecord record) {
    RecordType type = record.draft().type();
    String id = record.text("id");
    if (id == null) {
      id = Identifiers.derive(source, type, IdentityParts.of(record));
      record.put("id", id);
    }
    record.put("source", source);
    record.putIfAbsent("recorded_on", receivedOn);
    String key =
        switch (type) {
          case ORGANIZATION, FUNDER, VOLUNTEER -> id;
          case SITE, ACTIVITY, OPPORTUNITY, SUPPORT_NEED -> record.text("organization_id");
          case PROJECT -> record.has("organization_id") ? record.text("organization_id") : id;
          case FLOW, CALL -> record.text("funder_id");
          case INVENTORY -> record.text("area_code");
        };
    if (key == null) {
      throw new IllegalStateException("A required field of a valid " + type.code() + " is empty");
    }
    try {
      byte[] json = JSON.writeValueAsBytes(record.columns());
      return new Result(
          id, new ValidatedRecord(type, key, record.draft().row(), json), record.places());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Values of fields are plain", e);
    }
  }

  String source() {
    return source;
  }

  /** What stands in a record for an identifier that may name a person. */
  String opaque(String id) {
    return source + ":volunteer-" + identityKey.opaque(id);
  }

  PlaceFinder places() {
    return places;
  }

  CodeNames themes() {
    return themes;
  }

  CodeNames names(CodeList list) {
    CodeNames found = names.get(list);
    if (found == null) {
      throw new IllegalStateException("CodeList.ALL lacks " + list.name());
    }
    return found;
  }
}
