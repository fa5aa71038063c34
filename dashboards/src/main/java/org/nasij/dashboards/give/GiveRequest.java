package org.nasij.dashboards.give;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nasij.api.matching.Wish;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Parameters;
import org.nasij.dashboards.page.RequestParameters;
import org.nasij.dashboards.problem.UnknownValueException;
import org.nasij.geo.area.Areas;
import org.nasij.geo.theme.NeedKind;

/**
 * What a funder asked; all of it stands in the address, and what is left out has its default.
 *
 * @param themes theme codes; empty: all
 * @param inside a region or province; {@code MA} for the whole country
 * @param budgetMad from 1
 * @param ticketMad the smallest amount for one province and theme; 0 for none
 * @param releaseId {@code live} or an edition
 */
record GiveRequest(
    Set<String> themes, String inside, int budgetMad, int ticketMad, String releaseId) {
  static final int DEFAULT_BUDGET_MAD = 1_000_000;

  GiveRequest {
    themes = new LinkedHashSet<>(themes);
  }

  /**
   * Reads an address.
   *
   * @throws UnknownValueException if a parameter has a value it cannot have
   */
  static GiveRequest of(Context context, List<ThemeDeclaration> themes, List<String> releaseIds) {
    Parameters parameters = RequestParameters.of(context);
    List<String> known =
        themes.stream()
            .filter(theme -> theme.needKind() == NeedKind.TARGET)
            .map(ThemeDeclaration::code)
            .toList();
    Set<String> chosen = new LinkedHashSet<>();
    for (String code : context.queryParams("theme")) {
      if (!code.isBlank() && !known.contains(code)) {
        throw new UnknownValueException("theme", code, known);
      }
      if (!code.isBlank()) {
        chosen.add(code);
      }
    }
    return new GiveRequest(
        chosen,
        parameters.find("area").orElse(Areas.COUNTRY),
        parameters.find("budget").map(text -> mad("budget", text, 1)).orElse(DEFAULT_BUDGET_MAD),
        parameters.find("ticket").map(text -> mad("ticket", text, 0)).orElse(0),
        parameters
            .find("release", releaseIds)
            .orElse(releaseIds.isEmpty() ? "live" : releaseIds.get(0)));
  }

  private static int mad(String name, String text, int least) {
    // As people write it: 1 000 000, with whatever space their keyboard has.
    String digits = text.replaceAll("[\\s\u00a0\u202f]", "");
    if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) < least) {
      throw new UnknownValueException(name, text, List.of(least + " … 999999999"));
    }
    return Integer.parseInt(digits);
  }

  @Override
  public Set<String> themes() {
    return new LinkedHashSet<>(themes);
  }

  Wish wish() {
    return new Wish(releaseId, themes, inside, (double) budgetMad, ticketMad);
  }

  /** The recorded calls in the same themes and area. */
  Wish calls() {
    return new Wish(releaseId, themes, inside, null, 0);
  }

  /** The page's own address; several themes are several parameters of one name. */
  String href(Language language) {
    String href =
        Link.to("/" + language.code() + "/give")
            .with("area", inside.equals(Areas.COUNTRY) ? null : inside)
            .with("budget", Integer.toString(budgetMad))
            .with("ticket", ticketMad == 0 ? null : Integer.toString(ticketMad))
            .with("release", releaseId.equals("live") ? null : releaseId)
            .href();
    return themes.isEmpty() ? href : href + "&theme=" + String.join("&theme=", themes);
  }

  /** The same at an address of the API. */
  Link api(String path, boolean withBudget) {
    return Link.to(path)
        .with("theme", themes.isEmpty() ? null : String.join(",", themes))
        .with("area", inside.equals(Areas.COUNTRY) ? null : inside)
        .with("budget", withBudget ? Integer.toString(budgetMad) : null)
        .with("ticket", withBudget && ticketMad > 0 ? Integer.toString(ticketMad) : null)
        .with("release", releaseId.equals("live") ? null : releaseId);
  }
}
