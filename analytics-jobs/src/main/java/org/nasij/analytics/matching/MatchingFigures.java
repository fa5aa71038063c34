package org.nasij.analytics.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.method.matching.Budget;
import org.nasij.analytics.method.matching.Matching;
import org.nasij.analytics.method.matching.MatchingParameters;
import org.nasij.analytics.method.matching.MatchingProblem;
import org.nasij.analytics.method.matching.OpenGap;
import org.nasij.analytics.method.matching.PlaceCost;
import org.nasij.analytics.method.matching.Transport;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.Areas;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/**
 * What follows from the live gaps for those who give (METHOD 11). All themes at once: a call may be
 * for several, so that the gap of one changes what is left for another.
 */
public final class MatchingFigures implements Following {
  private final Areas areas;
  private final Themes themes;
  private final MatchingParameters parameters;

  private MatchingFigures(Areas areas, Themes themes, MatchingParameters parameters) {
    this.areas = areas;
    this.themes = themes;
    this.parameters = parameters;
  }

  /** Those of the areas and themes of this build. */
  public static MatchingFigures standard() {
    return new MatchingFigures(
        ReferenceFiles.areas(), ReferenceFiles.themes(), MatchingParameters.STANDARD);
  }

  @Override
  public String name() {
    return "matching";
  }

  @Override
  public Set<String> recordTypes() {
    return Set.of("flow", "funder", "call");
  }

  @Override
  public boolean spansThemes() {
    return true;
  }

  @Override
  public void publish(Handle handle, Gaps gaps, Set<String> touched) {
    publish(handle, gaps.asOf(), gaps.model().demand());
  }

  /** What became of a call. */
  record CallOutcome(OpenCall call, OpenCall.State state, double matchedMad) {}

  /** All that is published. */
  record Figures(
      RecordedFlows flows,
      Map<String, PlaceCost> costs,
      List<ProvinceGap> gaps,
      List<CallOutcome> calls,
      Matching matching,
      double budgetMad,
      List<ThemeOutcome> themes) {
    Figures {
      costs = Map.copyOf(costs);
      gaps = List.copyOf(gaps);
      calls = List.copyOf(calls);
      themes = List.copyOf(themes);
    }
  }

  /**
   * Replaces the live rows.
   *
   * @param handle the analyst's connection, in a transaction in which the live gaps stand
   * @param asOf which calls are open
   * @param demand over the same areas and themes
   */
  void publish(Handle handle, LocalDate asOf, Demand demand) {
    new MatchingWriter(handle).write(find(handle, asOf, demand), themes);
  }

  private Figures find(Handle handle, LocalDate asOf, Demand demand) {
    RecordedFlows flows = RecordedFlows.read(handle, areas, themes, demand, parameters);
    Map<String, PlaceCost> costs = flows.costs(parameters);
    List<ProvinceGap> gaps = ProvinceGaps.read(handle, costs);
    Map<OpenGap, ProvinceGap> open = new LinkedHashMap<>();
    gaps.forEach(gap -> gap.open().ifPresent(money -> open.put(money, gap)));
    Map<String, OpenCall.State> hindered = new HashMap<>();
    List<Budget> budgets = new ArrayList<>();
    List<OpenCall> calls = OpenCalls.read(handle, asOf);
    for (OpenCall call : calls) {
      call.hindrance()
          .ifPresentOrElse(
              state -> hindered.put(call.id(), state),
              () ->
                  call.budget(areas)
                      .ifPresentOrElse(
                          budgets::add,
                          () -> hindered.put(call.id(), OpenCall.State.FINER_THAN_PROVINCE)));
    }
    MatchingProblem problem =
        new MatchingProblem(budgets, List.copyOf(open.keySet()), parameters.slices());
    Matching matching = Transport.solve(problem, parameters);
    return new Figures(
        flows,
        costs,
        gaps,
        outcomes(calls, hindered, problem, matching),
        matching,
        budgets.stream().mapToDouble(Budget::mad).sum(),
        themes(gaps, matching, open));
  }

  private static List<CallOutcome> outcomes(
      List<OpenCall> calls,
      Map<String, OpenCall.State> hindered,
      MatchingProblem problem,
      Matching matching) {
    Map<String, Double> matched = new HashMap<>();
    matching.grants().forEach(g -> matched.merge(g.budget().id(), g.mad(), Double::sum));
    Map<String, Budget> budgets = new HashMap<>();
    problem.budgets().forEach(budget -> budgets.put(budget.id(), budget));
    List<CallOutcome> outcomes = new ArrayList<>();
    for (OpenCall call : calls) {
      OpenCall.State state = hindered.get(call.id());
      Budget budget = budgets.get(call.id());
      if (state == null && matched.containsKey(call.id())) {
        state = OpenCall.State.MATCHED;
      } else if (state == null) {
        state =
            budget != null && problem.gaps().stream().anyMatch(budget::fits)
                ? OpenCall.State.NOTHING_LEFT
                : OpenCall.State.NO_GAP;
      }
      outcomes.add(new CallOutcome(call, state, matched.getOrDefault(call.id(), 0.0)));
    }
    return outcomes;
  }

  private List<ThemeOutcome> themes(
      List<ProvinceGap> gaps, Matching matching, Map<OpenGap, ProvinceGap> open) {
    Map<ProvinceGap, Double> mad = new HashMap<>();
    for (Matching.Grant grant : matching.grants()) {
      ProvinceGap province = open.get(grant.gap());
      if (province != null) {
        mad.merge(province, grant.mad(), Double::sum);
      }
    }
    Map<String, List<ProvinceGap>> byTheme = new TreeMap<>();
    gaps.forEach(gap -> byTheme.computeIfAbsent(gap.theme(), t -> new ArrayList<>()).add(gap));
    List<ThemeOutcome> outcomes = new ArrayList<>();
    for (Theme theme : themes.list()) {
      List<ProvinceGap> provinces = byTheme.get(theme.code());
      if (provinces != null) {
        outcomes.add(ThemeOutcome.of(theme.code(), provinces, gap -> mad.getOrDefault(gap, 0.0)));
      }
    }
    return outcomes;
  }
}
