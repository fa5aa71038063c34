package org.nasij.ingestion.schema;

import java.util.Locale;
import java.util.Optional;

/**
 * What a file is sent as ({@code --as}), in the order in which a folder's files refer to each
 * other.
 */
public enum FileType {
  ORGANIZATIONS(RecordType.ORGANIZATION),
  SITES(RecordType.SITE),
  ACTIVITIES(RecordType.ACTIVITY),
  INVENTORIES(RecordType.INVENTORY),
  FUNDERS(RecordType.FUNDER),
  FUNDING(RecordType.FLOW),
  OPPORTUNITIES(RecordType.OPPORTUNITY),
  VOLUNTEERS(RecordType.VOLUNTEER),
  PROJECTS(RecordType.PROJECT),
  SUPPORT_NEEDS(RecordType.SUPPORT_NEED),
  CALLS(RecordType.CALL);

  private final RecordType recordType;

  FileType(RecordType recordType) {
    this.recordType = recordType;
  }

  /** The type of record a row of such a file is, unless a mapping says otherwise. */
  public RecordType recordType() {
    return recordType;
  }

  /** The name on the command line and of the file in a folder: lower case, words by hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of a code, if there is one. */
  public static Optional<FileType> find(String code) {
    for (FileType type : values()) {
      if (type.code().equals(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
