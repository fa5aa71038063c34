package org.nasij.ingestion.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a field comes about: exactly one of column, first, join, constant, template or
 * keywords, and what is then done with it. A bare text in the file is a column.
 *
 * @param column the cell under a header
 * @param first the first of several cells that is not empty
 * @param join several cells, one after the other, parted by a line
 * @param constant the same text for every row
 * @param template a text in which {@code {header}} stands for a cell and {@code {item}} for the
 *     code a record is made for; nothing if one of them is empty
 * @param keywords the name of a keyword table, applied to {@code in}; gives codes
 * @param in the cells a keyword table is applied to
 * @param table the name of a value table the text is looked up in; what is not in it gives nothing
 * @param otherwise the text where nothing was found
 * @param dateFormat the format of a date, such as {@code M/d/yyyy}
 * @param unit what a number is multiplied by
 * @param decimalMark what a number's decimals follow: a point or a comma
 * @param countryPrefix whether the text is an org-id whose first two letters are its country
 */
public record Expression(
    @Nullable String column,
    List<String> first,
    List<String> join,
    @Nullable String constant,
    @Nullable String template,
    @Nullable String keywords,
    List<String> in,
    @Nullable String table,
    @Nullable String otherwise,
    @Nullable @JsonProperty("date-format") String dateFormat,
    @Nullable String unit,
    @Nullable @JsonProperty("decimal-mark") String decimalMark,
    @JsonProperty("country-prefix") boolean countryPrefix) {

  /**
   * @throws IllegalArgumentException unless exactly one origin is given
   */
  @JsonCreator
  public Expression {
    first = Mapping.copy(first);
    join = Mapping.copy(join);
    in = Mapping.copy(in);
    long origins =
        Stream.of(
                column != null,
                !first.isEmpty(),
                !join.isEmpty(),
                constant != null,
                template != null,
                keywords != null)
            .filter(given -> given)
            .count();
    if (origins != 1) {
      throw new IllegalArgumentException(
          "give exactly one of column, first, join, constant, template and keywords");
    }
    if ((keywords != null) == in.isEmpty()) {
      throw new IllegalArgumentException("keywords and in: go together");
    }
    if (decimalMark != null && !decimalMark.equals(".") && !decimalMark.equals(",")) {
      throw new IllegalArgumentException("decimal-mark is \".\" or \",\"");
    }
  }

  /** A bare text: the cell under a header. */
  @JsonCreator
  public static Expression ofColumn(String column) {
    return new Expression(
        column, List.of(), List.of(), null, null, null, List.of(), null, null, null, null, null,
        false);
  }

  /** The headers the expression reads. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(first);
    columns.addAll(join);
    columns.addAll(in);
    if (column != null) {
      columns.add(column);
    }
    if (template != null) {
      columns.addAll(Template.columns(template));
    }
    return columns;
  }
}
