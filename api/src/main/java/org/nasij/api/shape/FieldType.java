package org.nasij.api.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;

/**
 * What a field holds.
 *
 * @param kind the kind of value
 * @param codes the values it may have; empty: any
 * @param nested the shape of an object or of each object of a list
 * @param nullable whether it may be null
 */
public record FieldType(
    Kind kind, List<String> codes, @Nullable Shape<?> nested, boolean nullable) {
  /** Kinds of value. */
  public enum Kind {
    TEXT,
    NUMBER,
    INTEGER,
    DATE,
    TIMESTAMP,
    TEXTS,
    OBJECTS
  }

  public static final FieldType TEXT = of(Kind.TEXT);
  public static final FieldType NUMBER = of(Kind.NUMBER);
  public static final FieldType INTEGER = of(Kind.INTEGER);
  public static final FieldType DATE = of(Kind.DATE);
  public static final FieldType TIMESTAMP = of(Kind.TIMESTAMP);
  public static final FieldType TEXTS = of(Kind.TEXTS);

  public FieldType {
    codes = List.copyOf(codes);
  }

  private static FieldType of(Kind kind) {
    return new FieldType(kind, List.of(), null, false);
  }

  /** One of an enum's codes. */
  public static <E extends Enum<E>> FieldType codeOf(Class<E> type) {
    return oneOf(Codes.of(type));
  }

  /** One of some texts. */
  public static FieldType oneOf(List<String> codes) {
    return new FieldType(Kind.TEXT, codes, null, false);
  }

  /** A list of objects. */
  public static FieldType listOf(Shape<?> shape) {
    return new FieldType(Kind.OBJECTS, List.of(), shape, false);
  }

  /** The same, or null. */
  public FieldType orNull() {
    return new FieldType(kind, codes, nested, true);
  }
}
