package org.nasij.ingestion.mapping;

import java.util.List;
import org.nasij.ingestion.source.Row;
import org.nasij.ingestion.validation.Draft;
import org.nasij.ingestion.validation.Notice;

/**
 * What is accepted or refused whole: a row, or the rows that make one record together, and all
 * records they tell.
 *
 * @param notices what the mapping has to say of them
 */
public record Unit(List<Row> rows, List<Draft> drafts, List<Notice> notices) {
  public Unit {
    rows = List.copyOf(rows);
    drafts = List.copyOf(drafts);
    notices = List.copyOf(notices);
  }
}
