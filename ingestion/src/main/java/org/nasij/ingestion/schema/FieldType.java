package org.nasij.ingestion.schema;

import org.jspecify.annotations.Nullable;

/** What a cell of a field may hold, and what becomes of it. */
public sealed interface FieldType {

  /** Calls the visitor's method for this type, so that no reader forgets one. */
  <R> @Nullable R accept(Visitor<R> visitor);

  /** One method per type of field; null where a cell gives nothing. */
  interface Visitor<R> {
    @Nullable R text(Text type);

    @Nullable R identifier(Identifier type);

    @Nullable R reference(Reference type);

    @Nullable R code(Code type);

    @Nullable R codes(Codes type);

    @Nullable R themes(Themes type);

    @Nullable R area(Area type);

    @Nullable R areas(Areas type);

    @Nullable R place(Place type);

    @Nullable R date(Date type);

    @Nullable R quantity(Quantity type);

    @Nullable R amount(Amount type);

    @Nullable R currency(Currency type);

    @Nullable R country(Country type);

    @Nullable R url(Url type);
  }

  /**
   * Free text.
   *
   * @param maxLength characters; a longer cell is refused
   */
  record Text(int maxLength) implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * The record's own identifier; where a file gives none, one is derived from its names.
   *
   * @param opaque whether it may itself be personal: then neither it nor a notice on it is kept,
   *     but what {@code IdentityKey} makes of it
   */
  record Identifier(boolean opaque) implements FieldType {
    Identifier() {
      this(false);
    }

    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.identifier(this);
    }
  }

  /** The identifier of another record, which may be in another file. */
  record Reference(RecordType to) implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.reference(this);
    }
  }

  /** One code of a list, or its name in one of the three languages. */
  record Code(CodeList list) implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /** Several codes of a list, separated by semicolons. */
  record Codes(CodeList list) implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.codes(this);
    }
  }

  /**
   * Theme codes or names, separated by semicolons.
   *
   * @param shares whether each may state a share, as in {@code education=0.6; health=0.4}
   */
  record Themes(boolean shares) implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.themes(this);
    }
  }

  /** One area of any level: its code or its name. */
  record Area() implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.area(this);
    }
  }

  /** Several areas, separated by semicolons: codes or names. */
  record Areas() implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.areas(this);
    }
  }

  /** A part of where something is; the parts of a record are read together. */
  record Place(PlacePart part) implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.place(this);
    }
  }

  /** A day. */
  record Date() implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.date(this);
    }
  }

  /**
   * A number from 0 up.
   *
   * @param whole whether it has no decimals
   * @param atMost a larger one is refused
   */
  record Quantity(boolean whole, int atMost) implements FieldType {
    Quantity(boolean whole) {
      this(whole, Integer.MAX_VALUE);
    }

    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.quantity(this);
    }
  }

  /** Money, to the centime, in the currency of the record. */
  record Amount() implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.amount(this);
    }
  }

  /** An ISO 4217 code. */
  record Currency() implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.currency(this);
    }
  }

  /** An ISO 3166-1 alpha-2 code. */
  record Country() implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.country(this);
    }
  }

  /** An address on the web. */
  record Url() implements FieldType {
    @Override
    public <R> @Nullable R accept(Visitor<R> visitor) {
      return visitor.url(this);
    }
  }
}
