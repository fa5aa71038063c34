package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Code;
import org.nasij.ingestion.schema.FieldType.Country;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Url;

/** Who gives or lends (360Giving funding organization). */
final class FunderSchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.FUNDER, fields());

  private FunderSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("name", new Text(500)),
                optional("name_ar", new Text(500)),
                optional("kind", new Code(CodeList.FUNDER_KIND)),
                optional("country_code", new Country()),
                optional("website", new Url())));
    fields.addAll(Field.DATES);
    return fields;
  }
}
