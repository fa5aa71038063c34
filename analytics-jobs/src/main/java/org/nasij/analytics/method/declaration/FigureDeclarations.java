package org.nasij.analytics.method.declaration;

import java.util.ArrayList;
import java.util.List;

/** The declarations of all figures, in the order of the method page. */
public final class FigureDeclarations {
  private static final TextFile FR = TextFile.read("figures_fr.properties");
  private static final TextFile AR = TextFile.read("figures_ar.properties");
  private static final TextFile EN = TextFile.read("figures_en.properties");

  private FigureDeclarations() {}

  /**
   * All figures, with the settings that stand under each.
   *
   * @param settings as {@link MethodDeclarations} gives them
   */
  public static List<FigureDeclaration> of(List<MethodDeclaration> settings) {
    List<FigureDeclaration> figures = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      figures.add(
          new FigureDeclaration(
              figures.size() + 1,
              figure,
              settings.stream()
                  .filter(setting -> setting.figure() == figure)
                  .map(MethodDeclaration::name)
                  .toList(),
              words(FR, figure),
              words(AR, figure),
              words(EN, figure)));
    }
    return List.copyOf(figures);
  }

  private static FigureDeclaration.Words words(TextFile texts, Figure figure) {
    String key = figure.code();
    return new FigureDeclaration.Words(
        texts.text(key + ".title"),
        texts.text(key + ".unit"),
        texts.text(key + ".text"),
        texts.text(key + ".limits"));
  }
}
