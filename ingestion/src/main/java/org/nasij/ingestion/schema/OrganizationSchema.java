package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Code;
import org.nasij.ingestion.schema.FieldType.Codes;
import org.nasij.ingestion.schema.FieldType.Date;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Url;

/** An association, cooperative, foundation or public body (HSDS organization). */
final class OrganizationSchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.ORGANIZATION, fields());

  private OrganizationSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("name", new Text(500)),
                optional("name_ar", new Text(500)),
                optional("alternate_name", new Text(500)),
                optional("kind", new Code(CodeList.ORGANIZATION_KIND)),
                optional("verification_level", new Code(CodeList.VERIFICATION_LEVEL)),
                optional("registration_number", new Text(100)),
                optional("founded_on", new Date()),
                optional("description", new Text(20_000)),
                optional("website", new Url()),
                optional("languages", new Codes(CodeList.LANGUAGE))));
    fields.addAll(Field.DATES);
    return fields;
  }
}
