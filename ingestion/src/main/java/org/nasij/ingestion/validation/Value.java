package org.nasij.ingestion.validation;

/**
 * A cell on its way into a field.
 *
 * @param text the text, stripped; never empty
 * @param column the header it stands under
 * @param row its row of data, from 1
 * @param format how to read it
 */
public record Value(String text, String column, int row, ValueFormat format) {
  /** The same cell with another text. */
  public Value withText(String other) {
    return new Value(other, column, row, format);
  }
}
