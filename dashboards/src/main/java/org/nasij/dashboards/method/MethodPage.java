package org.nasij.dashboards.method;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nasij.api.method.FigureDeclaration;
import org.nasij.api.method.MethodDeclaration;
import org.nasij.api.release.Release;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Table;
import org.nasij.dashboards.page.Translations;
import org.nasij.geo.theme.NeedKind;

/** How every figure is made, in plain words, with each setting the analysis declared. */
public final class MethodPage implements Page {
  /** The commands of {@code nasij method}. */
  static final List<String> METHODS =
      List.of(
          "access",
          "siting",
          "spatial",
          "adjust",
          "inequality",
          "mean",
          "trend",
          "rates",
          "composite",
          "ranks");

  private final Site site;

  public MethodPage(Site site) {
    this.site = site;
  }

  @Override
  public void answer(Context context, Language language) {
    Texts texts = Texts.of(language);
    MethodView view = site.marts().database().inSnapshot(() -> view(site.marts(), texts));
    site.templates().answer(context, "method.jte", view);
  }

  private MethodView view(Marts marts, Texts texts) {
    Optional<Release> release = marts.releases().findLive();
    Frame frame =
        new Frame(
            texts,
            Section.METHOD,
            texts.text("method.title"),
            texts.text("method.description"),
            Translations.of(other -> Link.to("/" + other.code() + "/method")),
            release.orElse(null),
            "demonstration".equals(marts.instance().get().world()),
            site.assetVersion());
    List<FigureDeclaration> figures =
        release.map(live -> marts.method().figures(live.methodVersion())).orElse(List.of());
    Map<String, MethodDeclaration> settings = new LinkedHashMap<>();
    release.ifPresent(
        live ->
            marts
                .method()
                .list(live.methodVersion())
                .forEach(setting -> settings.put(setting.name(), setting)));
    return new MethodView(
        frame, figures, settings, methods(figures), themes(marts.themes().list(), texts));
  }

  /** Every method with the figures it computes. */
  private static Map<String, List<FigureDeclaration>> methods(List<FigureDeclaration> figures) {
    Map<String, List<FigureDeclaration>> methods = new LinkedHashMap<>();
    for (String method : METHODS) {
      methods.put(
          method, figures.stream().filter(figure -> figure.methods().contains(method)).toList());
    }
    return methods;
  }

  private static Table themes(List<ThemeDeclaration> themes, Texts texts) {
    List<Table.Column> columns =
        List.of(
            new Table.Column(texts.text("column.theme"), null, null, false),
            new Table.Column(texts.text("method.themes.need"), null, null, false),
            new Table.Column(texts.text("method.themes.unit"), null, null, false),
            new Table.Column(texts.text("method.themes.reach"), null, null, false));
    String language = texts.language().code();
    List<Table.Row> rows =
        themes.stream()
            .map(
                theme ->
                    new Table.Row(
                        theme.name(language),
                        "/" + language + "?theme=" + theme.code(),
                        List.of(
                            need(theme, texts),
                            Table.Entry.words(theme.unit(language)),
                            Table.Entry.words(reach(theme, texts)))))
            .toList();
    return new Table(columns, rows);
  }

  private static Table.Entry need(ThemeDeclaration theme, Texts texts) {
    if (theme.needExpression() == null) {
      return Table.Entry.absent(texts.text("method.themes.noneed"), 1);
    }
    return new Table.Entry(
        theme.needKind() == NeedKind.BASE
            ? theme.needExpression() + " (" + texts.text("method.themes.base") + ")"
            : theme.needExpression(),
        "formula",
        1,
        null,
        null);
  }

  private static String reach(ThemeDeclaration theme, Texts texts) {
    return theme.urbanMinutes() == null || theme.ruralMinutes() == null
        ? texts.text("method.themes.place")
        : texts.text(
            "method.themes.minutes",
            texts.count(theme.urbanMinutes()),
            texts.count(theme.ruralMinutes()));
  }
}
