package org.nasij.ingestion.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.PlaceLevel;

/**
 * What a file says of where something is.
 *
 * @param names cells that may name the place, the first that is found counts
 * @param codeOrNull the code of an area or of a divided city
 * @param lonOrNull degrees east
 * @param latOrNull degrees north
 * @param countryOrNull ISO 3166-1 alpha-2
 * @param elsewhereOrNull the country the place is taken to be in if no name is surely one of
 *     Morocco's; null: a place without a country is in Morocco
 * @param finest the most exact level the file vouches for, whatever its coordinates seem to say
 * @param shareOrNull the part of the record that falls to this place, 0..1
 */
public record PlaceClaim(
    List<Value> names,
    @Nullable Value codeOrNull,
    @Nullable Value lonOrNull,
    @Nullable Value latOrNull,
    @Nullable Value countryOrNull,
    @Nullable Value elsewhereOrNull,
    PlaceLevel finest,
    @Nullable Double shareOrNull) {
  public PlaceClaim {
    names = List.copyOf(names);
  }

  /** The same without control characters; a notice says what was taken out. */
  PlaceClaim cleaned(RowNotices notices) {
    return new PlaceClaim(
        names.stream()
            .map(name -> TextCleaner.clean(name, notices))
            .filter(name -> !name.text().isEmpty())
            .toList(),
        cleaned(codeOrNull, notices),
        cleaned(lonOrNull, notices),
        cleaned(latOrNull, notices),
        cleaned(countryOrNull, notices),
        cleaned(elsewhereOrNull, notices),
        finest,
        shareOrNull);
  }

  private static @Nullable Value cleaned(@Nullable Value value, RowNotices notices) {
    if (value == null) {
      return null;
    }
    Value cleaned = TextCleaner.clean(value, notices);
    return cleaned.text().isEmpty() ? null : cleaned;
  }

  /** The same, vouching for nothing finer than a level. */
  PlaceClaim noFinerThan(PlaceLevel level) {
    return finest.compareTo(level) >= 0
        ? this
        : new PlaceClaim(
            names,
            codeOrNull,
            lonOrNull,
            latOrNull,
            countryOrNull,
            elsewhereOrNull,
            level,
            shareOrNull);
  }

  /** Whether it says nothing at all. */
  public boolean isEmpty() {
    return names.isEmpty()
        && codeOrNull == null
        && lonOrNull == null
        && latOrNull == null
        && countryOrNull == null
        && finest.compareTo(PlaceLevel.COUNTRY) < 0;
  }

  /** The cell a notice points to; null if it says nothing in words or figures. */
  public @Nullable Value evidence() {
    if (!names.isEmpty()) {
      return names.get(0);
    }
    if (codeOrNull != null) {
      return codeOrNull;
    }
    return lonOrNull != null ? lonOrNull : latOrNull != null ? latOrNull : countryOrNull;
  }
}
