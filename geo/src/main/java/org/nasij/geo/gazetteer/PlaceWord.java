package org.nasij.geo.gazetteer;

/** What a word around a place's name says: see {@code place_words.csv}. */
enum PlaceWord {
  /** A province or prefecture follows. */
  PROVINCE,
  /** A region follows. */
  REGION,
  /** A commune or arrondissement follows. */
  COMMUNE,
  /** A city or town follows. */
  CITY,
  /** Says nothing of which place it is: "centre", "capital". */
  QUALIFIER,
  /** Grammar: "de", "of". */
  LINK
}
