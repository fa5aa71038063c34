package org.nasij.dashboards.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaFilter;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.certainty.CertaintyQueries.Scope;
import org.nasij.api.certainty.Completeness;
import org.nasij.api.certainty.ModelAgreement;
import org.nasij.api.certainty.ModelRank;
import org.nasij.api.certainty.RankStability;
import org.nasij.api.certainty.Sensitivity;
import org.nasij.api.query.Codes;
import org.nasij.api.release.Release;
import org.nasij.api.theme.Sector;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.certainty.CertaintyView.Captioned;
import org.nasij.dashboards.certainty.CertaintyView.Part;
import org.nasij.dashboards.certainty.CertaintyView.ProvinceMap;
import org.nasij.dashboards.gapmap.MeasureWords;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Download;
import org.nasij.dashboards.page.Link;
import org.nasij.dashboards.page.Marts;
import org.nasij.dashboards.page.Site;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;

/** The four questions of the page: what holds, what it hangs on, other models, missing lists. */
final class CertaintyParts {
  private static final int AREAS_SHOWN = 20;

  /** A share below this explains nothing that can be told from chance. */
  private static final double LEAST_SHARE = .005;

  private final Site site;
  private final Marts marts;
  private final CertaintyRequest request;
  private final ThemeDeclaration theme;
  private final Release release;
  private final Texts texts;
  private final CertaintyTables tables;
  private final List<RankStability> lists;

  CertaintyParts(
      Site site, CertaintyRequest request, ThemeDeclaration theme, Release release, Texts texts) {
    this.site = site;
    this.marts = site.marts();
    this.request = request;
    this.theme = theme;
    this.release = release;
    this.texts = texts;
    this.tables = new CertaintyTables(texts);
    this.lists =
        marts
            .certainty()
            .stabilities(
                new Scope(release.id(), request.theme(), request.sector(), null, null, null));
  }

  /** How a ranked list is called. */
  static String list(AreaLevel level, @Nullable Settlement settlement, Texts texts) {
    return settlement == null
        ? texts.text("level." + level.code())
        : texts.text("certainty.list." + settlement.code());
  }

  List<Part> list() {
    return List.of(conclusions(), drivers(), models(), completeness());
  }

  private Part part(
      String id,
      String anchor,
      List<String> sentences,
      @Nullable ShareChart chart,
      @Nullable ProvinceMap map,
      List<Captioned> shown,
      @Nullable String note,
      List<Download> downloads) {
    return new Part(
        id,
        texts.text("certainty." + id),
        "/" + texts.language().code() + "/method#" + anchor,
        sentences,
        chart,
        map,
        shown,
        note,
        downloads);
  }

  private Scope scope() {
    return new Scope(
        release.id(),
        request.theme(),
        request.sector(),
        request.level(),
        request.settlement(),
        null);
  }

  /** The list asked for; null: none of its areas is ranked. */
  private @Nullable RankStability ranked() {
    return lists.stream()
        .filter(one -> one.level() == request.level())
        .filter(one -> Objects.equals(one.settlement(), request.settlement()))
        .findFirst()
        .orElse(null);
  }

  private Part conclusions() {
    RankStability list = ranked();
    List<String> sentences = new ArrayList<>();
    if (list == null) {
      sentences.add(texts.text("certainty.conclusions.none"));
    } else {
      sentences.add(
          texts.text(
              "certainty.conclusions.top",
              texts.count(list.topAreas()),
              texts.count(list.topHeld())));
      sentences.add(
          texts.text(
              "certainty.conclusions.band",
              texts.count(list.areas()),
              texts.count(list.bandHeld())));
      if (list.correlation() != null && list.correlationLow() != null) {
        sentences.add(
            texts.text(
                "certainty.conclusions.order",
                texts.figure(list.correlation(), 2),
                texts.figure(list.correlationLow(), 2)));
      }
    }
    return part(
        "conclusions",
        "median-rank",
        sentences,
        null,
        null,
        lists.isEmpty()
            ? List.of()
            : List.of(
                new Captioned(
                    caption("certainty.conclusions.table"), tables.conclusions(lists), null)),
        list == null ? null : texts.text("certainty.conclusions.note", texts.count(list.draws())),
        List.of(download("CSV", "/api/v1/sensitivity/conclusions.csv", false)));
  }

  private String caption(String key) {
    return texts.text("table.caption", theme.name(texts.language().code()), texts.text(key));
  }

  private Part drivers() {
    List<Sensitivity> shares =
        marts.certainty().sensitivities(scope()).stream()
            .filter(one -> one.share() != null && one.share() >= LEAST_SHARE)
            .toList();
    List<String> sentences = new ArrayList<>();
    ShareChart chart = null;
    if (ranked() == null) {
      sentences.add(texts.text("certainty.conclusions.none"));
    } else if (shares.isEmpty()) {
      sentences.add(texts.text("certainty.drivers.none"));
    } else {
      String first =
          texts.text(
              "certainty.drivers.first",
              parameter(shares.get(0)),
              texts.percent(share(shares.get(0))));
      sentences.add(first);
      chart =
          ShareChart.of(
              shares.stream().map(one -> new ShareChart.Share(parameter(one), share(one))).toList(),
              first,
              texts);
    }
    return part(
        "drivers",
        "first-order",
        sentences,
        chart,
        null,
        shares.isEmpty()
            ? List.of()
            : List.of(
                new Captioned(listCaption("certainty.drivers"), tables.drivers(shares), null)),
        shares.isEmpty() ? null : texts.text("why.drivers.note"),
        List.of(download("CSV", "/api/v1/sensitivity.csv", true)));
  }

  private String listCaption(String key) {
    return texts.text(
        "table.caption", list(request.level(), request.settlement(), texts), texts.text(key));
  }

  private String parameter(Sensitivity one) {
    return texts.text("parameter." + one.parameter());
  }

  private static double share(Sensitivity one) {
    return one.share() == null ? 0 : one.share();
  }

  private Part models() {
    List<ModelAgreement> agreements = marts.certainty().agreements(scope());
    List<String> sentences = new ArrayList<>();
    List<Captioned> shown = new ArrayList<>();
    if (theme.catchment().equals("area")) {
      sentences.add(texts.text("certainty.models.place"));
    } else if (agreements.isEmpty()) {
      sentences.add(texts.text("certainty.conclusions.none"));
    } else {
      sentences.add(texts.text("certainty.models.lead"));
      sentences.add(agreement(agreements));
      shown.add(
          new Captioned(
              listCaption("certainty.models"), tables.models(agreements, code -> why(code)), null));
      shown.add(areas());
    }
    return part(
        "models",
        "other-models",
        sentences,
        null,
        null,
        shown,
        shown.isEmpty() ? null : texts.text("certainty.models.note"),
        agreements.isEmpty()
            ? List.of()
            : List.of(
                download(
                    texts.text("certainty.models.download"),
                    "/api/v1/sensitivity/models.csv",
                    true),
                download(
                    texts.text("certainty.models.download.areas"),
                    "/api/v1/sensitivity/models/ranks.csv",
                    true)));
  }

  private String agreement(List<ModelAgreement> agreements) {
    int top = agreements.get(0).topAreas();
    int kept = agreements.stream().mapToInt(ModelAgreement::topKept).min().orElse(0);
    return texts.text("certainty.models.agree", texts.count(top), texts.count(kept));
  }

  /** The first of the list, in the region asked for, by every model. */
  private Captioned areas() {
    Set<String> inside =
        marts
            .areas()
            .list(new AreaFilter(request.level(), null, null, request.inside(), null))
            .stream()
            .map(AreaSummary::code)
            .collect(Collectors.toSet());
    List<List<ModelRank>> areas =
        marts.certainty().modelRanks(scope()).stream()
            .filter(one -> one.publishedRank() != null)
            .filter(
                one -> request.inside().equals(Areas.COUNTRY) || inside.contains(one.areaCode()))
            .collect(
                Collectors.groupingBy(ModelRank::areaCode, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .toList();
    List<List<ModelRank>> first = areas.subList(0, Math.min(AREAS_SHOWN, areas.size()));
    return new Captioned(
        listCaption("certainty.models.areas"),
        tables.areasByModel(first, code -> why(code)),
        first.size() == areas.size()
            ? null
            : texts.text("table.more", texts.count(first.size()), texts.count(areas.size())));
  }

  private String why(String area) {
    return Link.to("/" + texts.language().code() + "/areas/" + area + "/why/" + request.theme())
            .with("sector", sectorOrNull())
            .with("release", releaseOrNull())
            .href()
        + "#models";
  }

  private Part completeness() {
    Completeness whole =
        marts
            .certainty()
            .completeness(release.id(), request.theme(), request.inside(), null)
            .stream()
            .findFirst()
            .orElse(null);
    Set<String> inside =
        marts
            .areas()
            .list(new AreaFilter(AreaLevel.PROVINCE, null, null, request.inside(), null))
            .stream()
            .map(AreaSummary::code)
            .collect(Collectors.toSet());
    boolean country = request.inside().equals(Areas.COUNTRY);
    List<Completeness> provinces =
        marts
            .certainty()
            .completeness(release.id(), request.theme(), null, AreaLevel.PROVINCE)
            .stream()
            .filter(one -> country || inside.contains(one.areaCode()))
            .sorted(
                Comparator.comparing(
                    Completeness::completeness, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.text("certainty.completeness.lead"));
    if (whole != null) {
      sentences.add(words(whole));
    }
    boolean twoLists = provinces.stream().anyMatch(one -> one.listedB() > 0);
    if (!twoLists) {
      sentences.add(texts.text("certainty.completeness.how"));
    }
    return part(
        "completeness",
        "completeness",
        sentences,
        null,
        twoLists
            ? new CompletenessMap(provinces, texts)
                .draw(
                    site.outlines(),
                    MeasureWords.caption(caption("certainty.completeness.measure"), release, texts),
                    country)
            : null,
        twoLists
            ? List.of(
                new Captioned(
                    caption("certainty.completeness.measure"),
                    tables.completeness(provinces),
                    null))
            : List.of(),
        texts.text("certainty.completeness.note"),
        List.of(
            completenessDownload("CSV", "/api/v1/completeness.csv"),
            completenessDownload("GeoJSON", "/api/v1/completeness.geojson")));
  }

  private String words(Completeness area) {
    String name = area.name(texts.language().code());
    if (area.estimate() != null
        && area.estimateLow() != null
        && area.estimateHigh() != null
        && area.completeness() != null) {
      return texts.text(
          "certainty.completeness.found",
          name,
          texts.count(area.listedA()),
          source(area.sourceA()),
          texts.count(area.listedB()),
          source(area.sourceB()),
          texts.count(area.matched()),
          texts.count(area.estimate()),
          texts.count(area.estimateLow()),
          texts.count(area.estimateHigh()),
          texts.percent(area.completeness()));
    }
    return switch (CompletenessMap.Absent.of(area)) {
      case NO_LIST -> texts.text("certainty.completeness.none", name);
      case ONE_LIST ->
          texts.text(
              "certainty.completeness.one",
              name,
              source(area.sourceA()),
              texts.count(area.listedA()));
      case TOO_FEW ->
          texts.text(
              "certainty.completeness.few",
              name,
              texts.count(area.listedA()),
              texts.count(area.listedB()),
              texts.count(area.matched()));
    };
  }

  private static String source(@Nullable String source) {
    return source == null ? "" : source;
  }

  private @Nullable String sectorOrNull() {
    return request.sector() == Sector.ALL ? null : Codes.of(request.sector());
  }

  private @Nullable String releaseOrNull() {
    return release.id().equals(Release.LIVE) ? null : release.id();
  }

  /**
   * A file of what is shown.
   *
   * @param ofList of the list asked for alone; else of all lists
   */
  private Download download(String label, String path, boolean ofList) {
    Settlement settlement = request.settlement();
    return new Download(
        label,
        Link.to(path)
            .with("theme", request.theme())
            .with("level", ofList ? request.level().code() : null)
            .with("kind", ofList && settlement != null ? settlement.code() : null)
            .with("sector", sectorOrNull())
            .with("release", releaseOrNull())
            .href());
  }

  private Download completenessDownload(String label, String path) {
    return new Download(
        label,
        Link.to(path)
            .with("theme", request.theme())
            .with("level", AreaLevel.PROVINCE.code())
            .with("release", releaseOrNull())
            .href());
  }
}
