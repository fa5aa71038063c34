package org.nasij.dashboards.method;

import java.util.List;
import org.nasij.api.method.MethodDeclaration;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Table;

/**
 * All that the method page's template writes.
 *
 * @param declarations the method's settings; empty where no analysis has declared them yet
 * @param themes the themes with their need and reach
 */
public record MethodView(Frame frame, List<MethodDeclaration> declarations, Table themes) {
  /** The steps explained, in order: keys of their titles and texts. */
  private static final List<String> STEPS =
      List.of("need", "travel", "access", "gap", "priority", "confidence", "certainty", "map");

  /** What the figures do not say. */
  private static final List<String> LIMITS =
      List.of("recorded", "quality", "sum", "travel", "reply");

  /** Works the method stands on; titles are not translated. */
  private static final List<String> REFERENCES =
      List.of(
          "Luo, W. & Qi, Y. (2009). An enhanced two-step floating catchment area (E2SFCA) method."
              + " Health & Place 15(4).",
          "INFORM Risk Index: Concept and Methodology. Joint Research Centre, European Commission.",
          "HCP. Recensement général de la population et de l’habitat, 2024.",
          "Snyder, J. P. (1987). Map Projections: A Working Manual. USGS Professional Paper 1395.");

  public MethodView {
    declarations = List.copyOf(declarations);
  }

  public List<String> steps() {
    return STEPS;
  }

  public List<String> limits() {
    return LIMITS;
  }

  public List<String> references() {
    return REFERENCES;
  }

  /** A declaration's source in words: its paper or standard, or that it is a choice. */
  public String source(MethodDeclaration declaration) {
    return declaration.source().equals("choice")
        ? frame.texts().text("method.choice")
        : declaration.source();
  }
}
