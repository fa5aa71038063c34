package org.nasij.ingestion.validation;

import java.util.ArrayList;
import java.util.List;

/** The notices on one row, or on the rows that make one record together. Mutable. */
public final class RowNotices {
  private final List<Notice> notices = new ArrayList<>();

  /** Adds a notice. */
  public void add(Notice notice) {
    notices.add(notice);
  }

  /** All of them, in the order they were found. */
  public List<Notice> list() {
    return List.copyOf(notices);
  }

  /** Whether one of them refuses the row. */
  public boolean refused() {
    return notices.stream().anyMatch(notice -> notice.code().severity() == Severity.ERROR);
  }
}
