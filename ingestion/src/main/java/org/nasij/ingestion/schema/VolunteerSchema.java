package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Area;
import org.nasij.ingestion.schema.FieldType.Codes;
import org.nasij.ingestion.schema.FieldType.Date;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Quantity;
import org.nasij.ingestion.schema.FieldType.Themes;

/**
 * What a volunteer offers: a number, codes, a province and hours, never a word about the person.
 */
final class VolunteerSchema {
  /** Eight hours on every day: who states more means something else. */
  static final int MAX_HOURS_PER_YEAR = 8 * 365;

  static final RecordSchema SCHEMA = new RecordSchema(RecordType.VOLUNTEER, fields());

  private VolunteerSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                required("id", new Identifier(true)),
                optional("area_code", new Area()),
                optional("themes", new Themes(false)),
                optional("skills", new Codes(CodeList.SKILL)),
                optional("languages", new Codes(CodeList.LANGUAGE)),
                optional("hours_per_year", new Quantity(false, MAX_HOURS_PER_YEAR)),
                optional("available_from", new Date()),
                optional("available_until", new Date())));
    fields.addAll(Field.DATES);
    return fields;
  }
}
