package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Area;
import org.nasij.ingestion.schema.FieldType.Date;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Themes;

/** A steward's declaration that the list of activities of an area is complete (METHOD 7). */
final class InventorySchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.INVENTORY, fields());

  private InventorySchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("area_code", new Area()),
                optional("themes", new Themes(false)),
                required("sources", new Text(2_000)),
                required("method", new Text(2_000)),
                required("conducted_on", new Date()),
                optional("conducted_by", new Text(500))));
    fields.addAll(Field.DATES);
    return fields;
  }
}
