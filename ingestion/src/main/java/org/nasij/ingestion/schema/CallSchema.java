package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Amount;
import org.nasij.ingestion.schema.FieldType.Areas;
import org.nasij.ingestion.schema.FieldType.Codes;
import org.nasij.ingestion.schema.FieldType.Currency;
import org.nasij.ingestion.schema.FieldType.Date;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Reference;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Themes;
import org.nasij.ingestion.schema.FieldType.Url;

/** What a funder has open (360Giving grant programme, IATI call). */
final class CallSchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.CALL, fields());

  private CallSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("funder_id", new Reference(RecordType.FUNDER)),
                required("title", new Text(500)),
                optional("description", new Text(20_000)),
                optional("website", new Url()),
                optional("themes", new Themes(false)),
                optional("area_codes", new Areas()),
                optional("support_kinds", new Codes(CodeList.SUPPORT_KIND)),
                optional("budget", new Amount()),
                optional("smallest_ticket", new Amount()),
                optional("largest_ticket", new Amount()),
                optional("currency", new Currency()),
                optional("opens_on", new Date()),
                optional("closes_on", new Date())));
    fields.addAll(Field.DATES);
    return fields;
  }
}
