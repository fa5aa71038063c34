package org.nasij.ingestion.schema;

import java.util.List;

/** All record schemas, in the order in which records refer to each other. */
public final class Schemas {
  private static final List<RecordSchema> ALL =
      List.of(
          OrganizationSchema.SCHEMA,
          SiteSchema.SCHEMA,
          ActivitySchema.SCHEMA,
          InventorySchema.SCHEMA,
          FunderSchema.SCHEMA,
          FlowSchema.SCHEMA,
          OpportunitySchema.SCHEMA,
          VolunteerSchema.SCHEMA,
          ProjectSchema.SCHEMA,
          SupportNeedSchema.SCHEMA,
          CallSchema.SCHEMA);

  /** The version of all together: the same file read under another version is another reading. */
  public static final int VERSION = 1;

  private Schemas() {}

  /** The schema of a type. */
  public static RecordSchema get(RecordType type) {
    return ALL.stream()
        .filter(schema -> schema.type() == type)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No schema is declared for " + type));
  }

  /** All schemas. */
  public static List<RecordSchema> list() {
    return ALL;
  }
}
