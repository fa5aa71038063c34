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
import org.nasij.ingestion.schema.FieldType.Place;
import org.nasij.ingestion.schema.FieldType.Quantity;
import org.nasij.ingestion.schema.FieldType.Reference;
import org.nasij.ingestion.schema.FieldType.Text;
import org.nasij.ingestion.schema.FieldType.Themes;

/** Money promised or paid by a funder (360Giving grant; IATI transaction types). */
final class FlowSchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.FLOW, fields());

  private FlowSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("funder_id", new Reference(RecordType.FUNDER)),
                optional("recipient_id", new Reference(RecordType.ORGANIZATION)),
                optional("recipient_name", new Text(500)),
                required("title", new Text(1_000)),
                optional("description", new Text(20_000)),
                optional("amount", new Amount()),
                required("currency", new Currency()),
                required("flow_class", new Code(CodeList.FLOW_CLASS)),
                optional("kind", new Code(CodeList.FLOW_KIND)),
                optional("transaction_type", new Code(CodeList.TRANSACTION_TYPE)),
                optional("dated_on", new Date()),
                optional("places_funded", new Quantity(false)),
                optional("themes", new Themes(true)),
                optional("places", new Place(PlacePart.LIST))));
    fields.addAll(Field.DATES);
    return fields;
  }
}
