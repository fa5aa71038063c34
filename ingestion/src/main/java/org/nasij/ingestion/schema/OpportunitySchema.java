package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Areas;
import org.nasij.ingestion.schema.FieldType.Code;
import org.nasij.ingestion.schema.FieldType.Codes;
import org.nasij.ingestion.schema.FieldType.Date;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Quantity;
import org.nasij.ingestion.schema.FieldType.Reference;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Themes;

/** A role that an organization seeks volunteers for (Do-it, Open Referral UK). */
final class OpportunitySchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.OPPORTUNITY, fields());

  private OpportunitySchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("organization_id", new Reference(RecordType.ORGANIZATION)),
                optional("site_id", new Reference(RecordType.SITE)),
                required("title", new Text(500)),
                optional("description", new Text(20_000)),
                required("themes", new Themes(false)),
                optional("skills", new Codes(CodeList.SKILL)),
                optional("languages", new Codes(CodeList.LANGUAGE)),
                optional("delivery", new Code(CodeList.OPPORTUNITY_DELIVERY)),
                optional("area_codes", new Areas()),
                optional("places", new Quantity(true)),
                optional("hours_per_year", new Quantity(false, VolunteerSchema.MAX_HOURS_PER_YEAR)),
                optional("starts_on", new Date()),
                optional("ends_on", new Date())));
    fields.addAll(Field.DATES);
    return fields;
  }
}
