package org.nasij.ingestion.schema;

/** The parts a place is told by. */
public enum PlacePart {
  /** The words, such as a town's name. */
  NAME,
  /** The code of an area or of a divided city. */
  CODE,
  /** Degrees east, WGS 84. */
  LON,
  /** Degrees north, WGS 84. */
  LAT,
  /** ISO 3166-1 alpha-2. */
  COUNTRY,
  /** Several places in one cell: codes or names, each with a share if it has one. */
  LIST
}
