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

/** What an organization does, for whom, with how many places (HSDS service). */
final class ActivitySchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.ACTIVITY, fields());

  private ActivitySchema() {}

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
                optional("target_groups", new Codes(CodeList.TARGET_GROUP)),
                optional("delivery", new Code(CodeList.DELIVERY)),
                optional("area_codes", new Areas()),
                optional("capacity", new Quantity(false)),
                optional("starts_on", new Date()),
                optional("ends_on", new Date()),
                optional("results", new Text(20_000)),
                optional("beneficiaries", new Quantity(true))));
    fields.addAll(Field.DATES);
    return fields;
  }
}
