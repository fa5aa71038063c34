package org.nasij.ingestion.validation;

import java.util.ArrayList;
import java.util.List;

/** What a record without an identifier of its own is known by. */
final class IdentityParts {
  private IdentityParts() {}

  /**
   * The parts, in an order that does not change. What may be corrected later, such as an amount or
   * a description, is none of them.
   */
  static List<String> of(ReadRecord record) {
    List<String> columns =
        switch (record.draft().type()) {
          case ORGANIZATION -> List.of("name", "name_ar", "registration_number");
          case SITE -> List.of("organization_id", "name", "place_text", "area_code", "address");
          case ACTIVITY -> List.of("organization_id", "site_id", "title", "starts_on");
          case INVENTORY -> List.of("area_code", "themes", "conducted_on");
          case FUNDER -> List.of("name", "name_ar", "country_code");
          case FLOW ->
              List.of("funder_id", "recipient_id", "recipient_name", "title", "dated_on", "kind");
          case OPPORTUNITY -> List.of("organization_id", "site_id", "title", "starts_on");
          case VOLUNTEER ->
              throw new IllegalStateException("A volunteer is known by the identifier alone");
          case PROJECT -> List.of("organization_id", "title", "area_codes", "starts_on");
          case SUPPORT_NEED -> List.of("organization_id", "kind", "title");
          case CALL -> List.of("funder_id", "title", "opens_on");
        };
    List<String> parts = new ArrayList<>();
    for (String column : columns) {
      Object value = record.columns().get(column);
      parts.add(value == null ? "" : value.toString());
    }
    return parts;
  }
}
