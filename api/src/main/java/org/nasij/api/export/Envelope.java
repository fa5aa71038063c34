package org.nasij.api.export;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.api.release.Release;
import org.nasij.api.route.Format;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/**
 * What every answer says of itself.
 *
 * @param release the release its figures are from; null: none has been published yet
 * @param world {@code demonstration} (every record is invented) or {@code real}; null: nothing has
 *     been imported yet
 */
public record Envelope(@Nullable Release release, @Nullable String world) {
  /** Who must be named wherever the data goes. */
  public static final String ATTRIBUTION =
      "Nasij; census RGPH 2024: Haut-Commissariat au Plan; boundaries of regions and provinces: ©"
          + " OpenStreetMap contributors, ODbL-1.0; commune boundaries approximate unless imported."
          + " Boundaries and names imply no opinion on the status of any territory. Records belong"
          + " to those who published them; `source` says who.";

  /** The licence of whatever holds boundaries taken from OpenStreetMap. */
  private static final String BOUNDARY_LICENCE = "https://opendatacommons.org/licenses/odbl/1-0/";

  /** The licence of figures. */
  private static final String FIGURE_LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /**
   * The licence of a list in a form.
   *
   * @param placing where its items stand
   * @return empty for records, which belong to those who published them: {@code source} says who
   */
  public static Optional<String> licence(@Nullable Placing<?> placing, Format format) {
    if (placing instanceof Placing.AtPoint<?> atPoint && !atPoint.figures()) {
      return Optional.empty();
    }
    boolean boundaries = format == Format.GEOJSON && placing instanceof Placing.OnArea<?>;
    return Optional.of(boundaries ? BOUNDARY_LICENCE : FIGURE_LICENCE);
  }

  /** The fields, which precede the items in JSON and follow the columns in CSV. */
  public static final Shape<Envelope> SHAPE =
      Shape.<Envelope>of("Envelope", "What every answer says of itself.")
          .field(
              "release",
              FieldType.TEXT.orNull(),
              "#meta+release",
              "The release the figures are from; null: none has been published yet.",
              Envelope::releaseId)
          .field(
              "revision",
              FieldType.INTEGER.orNull(),
              "#meta+revision",
              "Rises with each analysis of the live figures.",
              Envelope::revision)
          .field(
              "asOf",
              FieldType.DATE.orNull(),
              "#date+asof",
              "The day the figures speak of.",
              Envelope::asOf)
          .field(
              "world",
              FieldType.TEXT.orNull(),
              "#meta+world",
              "demonstration: every record is invented; real; null: nothing has been imported yet.",
              Envelope::world);

  private @Nullable String releaseId() {
    return release == null ? null : release.id();
  }

  private @Nullable Long revision() {
    return release == null ? null : release.revision();
  }

  private @Nullable LocalDate asOf() {
    return release == null ? null : release.asOf();
  }
}
