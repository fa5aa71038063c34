package org.nasij.api.route;

/** The forms a list comes in. */
public enum Format {
  JSON("", "application/json"),
  CSV(".csv", "text/csv"),
  GEOJSON(".geojson", "application/geo+json");

  private final String suffix;
  private final String mediaType;

  Format(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** What follows the path. */
  public String suffix() {
    return suffix;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }
}
