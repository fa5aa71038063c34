package org.nasij.dashboards.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.api.area.AreaSummary;
import org.nasij.api.query.Codes;
import org.nasij.api.siting.Near;
import org.nasij.api.siting.NearQueries;
import org.nasij.api.siting.Plan;
import org.nasij.api.siting.PlanStatus;
import org.nasij.api.siting.Proposal;
import org.nasij.api.siting.SitingModel;
import org.nasij.api.siting.VolunteersState;
import org.nasij.api.theme.ThemeDeclaration;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table;

/** A plan in words and tables, in one language. */
final class PlanWords {
  private static final int COMMUNES_NAMED = 3;

  private final ThemeDeclaration theme;
  private final AreaSummary area;
  private final SitingModel model;
  private final UnaryOperator<String> communes;
  private final Texts texts;

  /**
   * @param communes a commune's name by its code
   */
  PlanWords(
      ThemeDeclaration theme,
      AreaSummary area,
      SitingModel model,
      UnaryOperator<String> communes,
      Texts texts) {
    this.theme = theme;
    this.area = area;
    this.model = model;
    this.communes = communes;
    this.texts = texts;
  }

  private String areaName() {
    return area.name(texts.language().code());
  }

  /** What the chosen sites achieve. */
  List<String> lead(Plan plan, List<Proposal> chosen) {
    Proposal last = chosen.get(chosen.size() - 1);
    double start = plan.startPersons() == null ? 0 : plan.startPersons();
    List<String> lead = new ArrayList<>();
    Double relief = last.reliefTotal();
    Double inside = last.reliefInsideTotal();
    if (model == SitingModel.RELIEF && relief != null && inside != null) {
      lead.add(texts.text("plan.lead.start.relief", areaName(), texts.count(start)));
      lead.add(
          texts.text(
              "plan.lead.relief",
              chosen.size(),
              texts.count(chosen.size()),
              texts.count(relief),
              texts.percent(start > 0 ? inside / start : 0)));
    } else {
      lead.add(texts.text("plan.lead.start.reach", areaName(), texts.count(start)));
      lead.add(
          texts.text(
              "plan.lead.reach",
              chosen.size(),
              texts.count(chosen.size()),
              texts.count(last.gainTotal())));
    }
    if (plan.unknownPersons() > 0) {
      lead.add(texts.text("plan.lead.unknown", texts.count(plan.unknownPersons())));
    }
    return lead;
  }

  /** Why there is no plan. */
  String reason(Plan plan) {
    String status = Codes.of(plan.status());
    return texts.text(
        "plan.status."
            + (plan.status() == PlanStatus.NO_GAP ? status + "." + Codes.of(model) : status),
        areaName());
  }

  Table table(Plan plan, List<Proposal> chosen) {
    boolean relief = chosen.get(0).relief() != null && model == SitingModel.RELIEF;
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column(texts.text("plan.column.commune"), false));
    columns.add(column(texts.text("plan.column.reached"), true));
    columns.add(
        column(relief ? texts.text("plan.column.relief") : texts.text("plan.column.gain"), true));
    columns.add(column(texts.text("plan.column.total"), true));
    columns.add(column(texts.text("plan.column.alternative"), false));
    columns.add(column(texts.text("plan.column.optimum"), true));
    List<Table.Row> rows = chosen.stream().map(p -> row(plan, p, relief)).toList();
    return new Table(columns, rows);
  }

  private static Table.Column column(String label, boolean number) {
    return new Table.Column(label, null, null, number);
  }

  private Table.Row row(Plan plan, Proposal proposal, boolean relief) {
    String language = texts.language().code();
    double start = plan.startPersons() == null ? 0 : plan.startPersons();
    Double own = proposal.relief();
    Double total = proposal.reliefTotal();
    Double inside = proposal.reliefInsideTotal();
    double added = relief && own != null ? own : proposal.gain();
    double sum = relief && total != null ? total : proposal.gainTotal();
    Double minutes = proposal.minutes();
    return new Table.Row(
        texts.count(proposal.position()) + ". " + proposal.name(language),
        "/" + language + "/areas/" + proposal.communeCode(),
        List.of(
            Table.Entry.number(texts.count(proposal.persons()))
                .withNote(
                    minutes == null || minutes == 0
                        ? texts.text("plan.reached.inplace")
                        : texts.text(
                            "plan.reached.note",
                            proposal.reachedCodes().size(),
                            texts.count(proposal.reachedCodes().size()),
                            texts.count(minutes),
                            nearest(proposal))),
            Table.Entry.number(texts.count(added)),
            Table.Entry.bar(texts.count(sum), share(relief && inside != null ? inside : sum, start))
                .withNote(
                    relief && inside != null
                        ? texts.text("plan.total.note", texts.percent(share(inside, start)))
                        : null),
            alternative(proposal, relief, language),
            Table.Entry.number(texts.percent(proposal.optimumShare()))
                .withNote(
                    texts.text(proposal.proven() ? "plan.optimum.solved" : "plan.optimum.bound"))));
  }

  /** The first communes it reaches beside its own. */
  private String nearest(Proposal proposal) {
    List<String> others =
        proposal.reachedCodes().stream()
            .filter(code -> !code.equals(proposal.communeCode()))
            .toList();
    String names =
        others.stream()
            .limit(COMMUNES_NAMED)
            .map(communes)
            .collect(Collectors.joining(texts.text("list.separator")));
    return others.size() > COMMUNES_NAMED ? names + " …" : names;
  }

  private static double share(double part, double whole) {
    return whole > 0 ? Math.min(1, part / whole) : 0;
  }

  private Table.Entry alternative(Proposal proposal, boolean relief, String language) {
    String name = proposal.alternative(language);
    Double gain = relief ? proposal.alternativeRelief() : proposal.alternativeGain();
    if (name == null || gain == null) {
      return Table.Entry.words(texts.text("plan.alternative.none"));
    }
    return Table.Entry.words(name).withNote(texts.text("plan.alternative.note", texts.count(gain)));
  }

  /** What the model assumes. */
  List<String> assumptions(@Nullable Plan plan) {
    List<String> assumptions = new ArrayList<>();
    assumptions.add(texts.text("plan.assumption." + Codes.of(model)));
    if (plan != null && plan.places() != null && model == SitingModel.RELIEF) {
      Double persons = plan.placesPersons();
      assumptions.add(
          texts.text(
              "plan.assumption.places",
              texts.count(plan.places()),
              theme.unit(texts.language().code()),
              texts.count(persons == null ? 0 : persons)));
    }
    assumptions.add(texts.text("plan.assumption.candidates"));
    assumptions.add(texts.text("plan.assumption.border"));
    assumptions.add(texts.text("plan.assumption.projects"));
    assumptions.add(texts.text("plan.assumption.unknown"));
    assumptions.add(texts.text("plan.assumption.greedy"));
    return assumptions;
  }

  /** Who is near a province. */
  List<PlanView.Kind> near(Near near) {
    int more = near.organizationCount() - near.organizations().size();
    return List.of(
        new PlanView.Kind(
            texts.text("plan.near.organizations"),
            near.organizations().stream()
                .map(
                    o ->
                        new PlanView.Named(
                            o.name(),
                            o.open()
                                ? texts.text("plan.near.open")
                                : o.inProvince() ? null : texts.text("plan.near.nextto"),
                            null))
                .toList(),
            texts.text("plan.near.organizations.none"),
            more > 0 ? texts.text("plan.near.more", more, texts.count(more)) : null,
            null),
        volunteers(near.volunteers()),
        new PlanView.Kind(
            texts.text("plan.near.funders"),
            near.funders().stream()
                .map(
                    f ->
                        new PlanView.Named(
                            f.name(),
                            texts.text(
                                f.ofTheme() && f.ofArea()
                                    ? "plan.near.funder.both"
                                    : f.ofTheme()
                                        ? "plan.near.funder.theme"
                                        : "plan.near.funder.area"),
                            null))
                .toList(),
            texts.text("plan.near.funders.none"),
            null,
            null),
        new PlanView.Kind(
            texts.text("plan.near.calls"),
            near.calls().stream()
                .map(c -> new PlanView.Named(c.title(), c.funderName(), web(c.website())))
                .toList(),
            texts.text("plan.near.calls.none"),
            null,
            null),
        new PlanView.Kind(
            texts.text("plan.near.projects"),
            near.projects().stream()
                .map(
                    p ->
                        new PlanView.Named(
                            p.title(), texts.text("project-status." + p.status()), null))
                .toList(),
            texts.text("plan.near.projects.none"),
            near.projects().size() == NearQueries.MOST ? texts.text("plan.near.first") : null,
            null));
  }

  private PlanView.Kind volunteers(Near.Volunteers volunteers) {
    Double hours = volunteers.hours();
    Integer contributors = volunteers.contributors();
    LocalDate asOf = volunteers.asOf();
    return new PlanView.Kind(
        texts.text("plan.near.volunteers"),
        hours == null || contributors == null || asOf == null
            ? List.of()
            : List.of(
                new PlanView.Named(
                    texts.text("plan.near.volunteers.hours", texts.count(hours)),
                    texts.text(
                        "plan.near.volunteers.persons",
                        texts.count(contributors),
                        texts.date(asOf)),
                    null)),
        volunteers.state() == VolunteersState.PUBLISHED
            ? ""
            : texts.text("plan.near.volunteers." + Codes.of(volunteers.state())),
        null,
        "/" + texts.language().code() + "/method#volunteer-hours");
  }

  /** A link is followed only to the web. */
  private static @Nullable String web(@Nullable String address) {
    return address != null && address.matches("https?://\\S+") ? address : null;
  }

  /**
   * The pipeline's projects.
   *
   * @param areaName an area's name by its code and a language
   */
  Table projects(List<Near.Project> projects, BiFunction<String, String, String> areaName) {
    return new Table(
        List.of(
            column(texts.text("plan.project.title"), false),
            column(texts.text("plan.project.status"), false),
            column(texts.text("plan.project.lead"), false),
            column(texts.text("plan.project.where"), false),
            column(texts.text("plan.project.places"), true)),
        projects.stream()
            .map(
                project -> {
                  String lead = project.organizationName();
                  Double capacity = project.capacity();
                  return new Table.Row(
                      project.title(),
                      null,
                      List.of(
                          Table.Entry.mark(
                              texts.text("project-status." + project.status()),
                              "project-" + project.status()),
                          Table.Entry.words(
                              lead == null ? texts.text("plan.project.nolead") : lead),
                          Table.Entry.words(
                              project.areaCodes().stream()
                                  .map(code -> areaName.apply(code, texts.language().code()))
                                  .collect(Collectors.joining(" · "))),
                          Table.Entry.number(
                              capacity == null
                                  ? texts.text("plan.project.places.unknown")
                                  : texts.count(capacity))));
                })
            .toList());
  }
}
