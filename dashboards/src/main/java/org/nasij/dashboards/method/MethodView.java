package org.nasij.dashboards.method;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nasij.api.method.FigureDeclaration;
import org.nasij.api.method.MethodDeclaration;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Table;

/**
 * All that the method page's template writes.
 *
 * @param figures what is published, in order; empty where no analysis has declared them yet
 * @param declarations the method's settings, by name; each stands under a figure
 * @param methods every command of {@code nasij method}, and the figures it computes
 * @param themes the themes with their need and reach
 */
public record MethodView(
    Frame frame,
    List<FigureDeclaration> figures,
    Map<String, MethodDeclaration> declarations,
    Map<String, List<FigureDeclaration>> methods,
    Table themes) {
  /** How a gap comes about, in order: the figure each step leads to. */
  private static final List<String> STEPS = List.of("need", "travel", "access", "gap", "priority");

  /** What the figures do not say. */
  private static final List<String> LIMITS =
      List.of("recorded", "quality", "sum", "travel", "reply");

  public MethodView {
    figures = List.copyOf(figures);
  }

  public List<String> steps() {
    return STEPS;
  }

  public List<String> limits() {
    return LIMITS;
  }

  /** The parts of the method, in order. */
  public List<String> sections() {
    return figures.stream().map(FigureDeclaration::section).distinct().toList();
  }

  /** The figures of a part, in order. */
  public List<FigureDeclaration> figures(String section) {
    return figures.stream().filter(figure -> figure.section().equals(section)).toList();
  }

  /** The settings that stand under a figure, in order. */
  public List<MethodDeclaration> settings(FigureDeclaration figure) {
    return figure.parameters().stream().map(declarations::get).filter(Objects::nonNull).toList();
  }

  /** A source in words: a paper or standard, or that it is a choice. */
  public String source(String source) {
    return source.equals("choice") ? frame.texts().text("method.choice") : source;
  }
}
