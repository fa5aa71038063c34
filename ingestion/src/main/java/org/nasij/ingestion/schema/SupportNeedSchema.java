package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Amount;
import org.nasij.ingestion.schema.FieldType.Code;
import org.nasij.ingestion.schema.FieldType.Currency;
import org.nasij.ingestion.schema.FieldType.Date;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Reference;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Themes;

/** What an organization that is open to support needs. */
final class SupportNeedSchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.SUPPORT_NEED, fields());

  private SupportNeedSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("organization_id", new Reference(RecordType.ORGANIZATION)),
                required("kind", new Code(CodeList.SUPPORT_KIND)),
                required("title", new Text(500)),
                optional("description", new Text(20_000)),
                optional("themes", new Themes(false)),
                optional("amount", new Amount()),
                optional("currency", new Currency()),
                optional("open_until", new Date())));
    fields.addAll(Field.DATES);
    return fields;
  }
}
