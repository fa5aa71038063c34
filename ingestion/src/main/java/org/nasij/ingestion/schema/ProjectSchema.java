package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Amount;
import org.nasij.ingestion.schema.FieldType.Areas;
import org.nasij.ingestion.schema.FieldType.Code;
import org.nasij.ingestion.schema.FieldType.Currency;
import org.nasij.ingestion.schema.FieldType.Date;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Quantity;
import org.nasij.ingestion.schema.FieldType.Reference;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Themes;

/** A project in the pipeline, from an idea to what was closed. */
final class ProjectSchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.PROJECT, fields());

  private ProjectSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                optional("organization_id", new Reference(RecordType.ORGANIZATION)),
                optional("activity_id", new Reference(RecordType.ACTIVITY)),
                required("title", new Text(500)),
                optional("description", new Text(20_000)),
                required("status", new Code(CodeList.PROJECT_STATUS)),
                required("themes", new Themes(false)),
                optional("delivery", new Code(CodeList.DELIVERY)),
                required("area_codes", new Areas()),
                optional("capacity", new Quantity(false)),
                optional("cost", new Amount()),
                optional("sought", new Amount()),
                optional("currency", new Currency()),
                optional("starts_on", new Date()),
                optional("ends_on", new Date())));
    fields.addAll(Field.DATES);
    return fields;
  }
}
