package org.nasij.ingestion.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.SchemaTexts;
import org.nasij.ingestion.source.Header;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;

/**
 * Columns made for data of a person. A file of volunteers that has one is refused whole, whether
 * the column would be read or not: such data never comes near a topic.
 */
final class PersonalColumns {
  private static final KeywordTable HEADERS = table();

  private PersonalColumns() {}

  private static KeywordTable table() {
    List<String> phrases = new ArrayList<>();
    for (Language language : Language.values()) {
      phrases.addAll(new SchemaTexts(language).listPersonalHeaders());
    }
    return new KeywordTable(Map.of("personal", phrases));
  }

  /** A notice for each such column, where a file makes records of persons; else none. */
  static List<Notice> check(Header header, List<RecordType> made) {
    if (!made.contains(RecordType.VOLUNTEER)) {
      return List.of();
    }
    return header.columns().stream()
        .filter(column -> !HEADERS.find(List.of(column)).isEmpty())
        .map(column -> Notice.ofColumn(NoticeCode.PERSONAL_COLUMN, column))
        .toList();
  }
}
