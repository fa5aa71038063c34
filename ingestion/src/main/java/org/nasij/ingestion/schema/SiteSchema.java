package org.nasij.ingestion.schema;

import static org.nasij.ingestion.schema.Field.optional;
import static org.nasij.ingestion.schema.Field.required;

import java.util.ArrayList;
import java.util.List;
import org.nasij.ingestion.schema.FieldType.Code;
import org.nasij.ingestion.schema.FieldType.Identifier;
import org.nasij.ingestion.schema.FieldType.Place;
import org.nasij.ingestion.schema.FieldType.Reference;
import org.nasij.ingestion.schema.FieldType.Text;

/** A place where an organization receives people (HSDS location). */
final class SiteSchema {
  static final RecordSchema SCHEMA = new RecordSchema(RecordType.SITE, fields());

  private SiteSchema() {}

  private static List<Field> fields() {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                optional("id", new Identifier()),
                required("organization_id", new Reference(RecordType.ORGANIZATION)),
                optional("name", new Text(500)),
                optional("place_visibility", new Code(CodeList.PLACE_VISIBILITY)),
                optional("place", new Place(PlacePart.NAME)),
                optional("area_code", new Place(PlacePart.CODE)),
                optional("lon", new Place(PlacePart.LON)),
                optional("lat", new Place(PlacePart.LAT)),
                optional("country_code", new Place(PlacePart.COUNTRY)),
                optional("address", new Text(1_000))));
    fields.addAll(Field.DATES);
    return fields;
  }
}
