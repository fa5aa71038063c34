package org.nasij.geo.boundary;

/**
 * What every page, image and export that shows boundaries must say: the boundaries are a database
 * under the Open Database License 1.0, apart from the licence of the code. The commune cells are
 * clipped to them and so are derived from them.
 */
public final class BoundaryAttribution {
  /** SPDX identifier of the boundaries' licence. */
  public static final String LICENCE = "ODbL-1.0";

  /** The licence's text. */
  public static final String LICENCE_URL = "https://opendatacommons.org/licenses/odbl/1-0/";

  /** Whom to name, and where the name leads to. */
  public static final String HOLDER = "OpenStreetMap";

  /** The holder's page on copyright. */
  public static final String HOLDER_URL = "https://www.openstreetmap.org/copyright";

  private BoundaryAttribution() {}

  /** The attribution in one line, in "fr", "ar" or "en". */
  public static String text(String language) {
    return switch (language) {
      case "ar" -> "الحدود: © المساهمون في OpenStreetMap، رخصة ODbL 1.0؛ حدود الجماعات تقريبية";
      case "en" ->
          "Boundaries: © OpenStreetMap contributors, ODbL 1.0; commune boundaries are approximate";
      default ->
          "Limites : © les contributeurs d'OpenStreetMap, ODbL 1.0 ; limites communales"
              + " approximatives";
    };
  }
}
