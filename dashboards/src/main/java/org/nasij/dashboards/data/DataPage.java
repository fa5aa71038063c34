package org.nasij.dashboards.data;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.nasij.api.instance.InstanceSummary;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Frame;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Page;
import org.nasij.dashboards.page.Section;
import org.nasij.dashboards.page.Site;
import org.nasij.dashboards.page.Translations;

/** What is in the data, what is not, under which licences, and how to send more. */
public final class DataPage implements Page {
  private static final List<String> RECORD_TYPES =
      List.of(
          "organization",
          "site",
          "activity",
          "inventory",
          "funder",
          "flow",
          "opportunity",
          "project",
          "support_need",
          "call");

  private final Site site;

  public DataPage(Site site) {
    this.site = site;
  }

  @Override
  public void answer(Context context, Language language) {
    Texts texts = Texts.of(language);
    DataView view = site.marts().database().inSnapshot(() -> view(site.marts(), texts));
    site.templates().answer(context, "data.jte", view);
  }

  private DataView view(Marts marts, Texts texts) {
    InstanceSummary instance = marts.instance().get();
    Frame frame =
        new Frame(
            texts,
            Section.DATA,
            texts.text("data.title"),
            texts.text("data.description"),
            Translations.of(other -> Link.to("/" + other.code() + "/data")),
            marts.releases().findLive().orElse(null),
            "demonstration".equals(instance.world()),
            site.assetVersion());
    List<DataView.Count> counts = new ArrayList<>();
    for (String type : RECORD_TYPES) {
      Long records = instance.records(type);
      if (records != null) {
        counts.add(
            new DataView.Count(texts.count(records), texts.text("data.count." + type, records)));
      }
    }
    return new DataView(frame, counts);
  }
}
