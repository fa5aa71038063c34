package org.nasij.analytics.method.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.funding.Ledger.Line;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.theme.Themes;

/**
 * Into which parts a flow falls, before any rounding (METHOD 5). Shares are taken as stated, and
 * scaled down where they add up to more than the whole; what they leave is divided over the places
 * without a share as a flow without shares would be, and equally over the themes without one (a
 * choice).
 */
final class FlowDivision {
  /** What stated shares leave below this is their rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * Where a part stands.
   *
   * @param commune its number, on the line areas; -1 elsewhere
   */
  record Position(Line line, int commune, @Nullable String theme) {}

  /** Part of a flow in a place: outside, national, unlocated, or over communes. */
  private record PlacePart(Line line, SortedSet<Integer> communes, double share) {}

  private record ThemePart(@Nullable String theme, double share) {}

  private final Demand demand;
  private final Themes themes;
  private final Map<String, double[]> weightsByTheme = new LinkedHashMap<>();
  private final double[] households;

  FlowDivision(Demand demand, Themes themes) {
    this.demand = demand;
    this.themes = themes;
    this.households = demand.householdPopulation();
    for (int commune = 0; commune < households.length; commune++) {
      if (Double.isNaN(households[commune])) {
        households[commune] = 0;
      }
    }
  }

  /**
   * The parts and their weights, in a fixed order whatever the order of places and themes; the
   * weights add up to 1, but for rounding.
   *
   * @throws IllegalArgumentException if the flow names a theme or area that is not there
   */
  Map<Position, Double> divide(FundingFlow flow) {
    Map<Position, Double> parts =
        new TreeMap<>(
            Comparator.comparing(Position::line)
                .thenComparing(p -> p.theme() == null ? "" : p.theme())
                .thenComparing(Position::commune));
    List<ThemePart> themeParts = themeParts(flow.themes());
    for (PlacePart place : placeParts(flow.places())) {
      for (ThemePart theme : themeParts) {
        double share = place.share() * theme.share();
        if (place.line() == Line.OUTSIDE) {
          parts.merge(new Position(Line.OUTSIDE, -1, theme.theme()), share, Double::sum);
        } else if (theme.theme() == null) {
          parts.merge(new Position(Line.NO_THEME, -1, null), share, Double::sum);
        } else if (place.line() == Line.AREAS) {
          spread(place.communes(), theme.theme(), share, parts);
        } else {
          parts.merge(new Position(place.line(), -1, theme.theme()), share, Double::sum);
        }
      }
    }
    return parts;
  }

  private List<ThemePart> themeParts(List<FundingFlow.ThemeShare> stated) {
    if (stated.isEmpty()) {
      return List.of(new ThemePart(null, 1));
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (FundingFlow.ThemeShare share : stated) {
      shares.merge(themes.get(share.theme()).code(), share.share(), FlowDivision::addStated);
    }
    double known = shares.values().stream().filter(s -> !s.isNaN()).mapToDouble(s -> s).sum();
    long open = shares.values().stream().filter(s -> s.isNaN()).count();
    double scale = Math.max(1, known);
    double rest = rest(known);
    List<ThemePart> parts = new ArrayList<>();
    shares.forEach(
        (theme, share) ->
            parts.add(new ThemePart(theme, share.isNaN() ? rest / open : share / scale)));
    if (open == 0 && rest > 0) {
      parts.add(new ThemePart(null, rest));
    }
    return parts;
  }

  private static double rest(double known) {
    return 1 - known > ROUNDING ? 1 - known : 0;
  }

  private static double addStated(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
  }

  private List<PlacePart> placeParts(List<FundingPlace> places) {
    List<FundingPlace> stated = places.stream().filter(p -> !Double.isNaN(p.share())).toList();
    List<FundingPlace> open = places.stream().filter(p -> Double.isNaN(p.share())).toList();
    double known = stated.stream().mapToDouble(FundingPlace::share).sum();
    double scale = Math.max(1, known);
    double rest = rest(known);
    List<PlacePart> parts = new ArrayList<>();
    for (FundingPlace place : stated) {
      parts.add(whole(List.of(place), place.share() / scale));
    }
    if (rest > 0) {
      parts.add(whole(open, rest));
    }
    return parts;
  }

  /**
   * Places without shares as one: national if one of them is the whole country; outside if all that
   * are known are; unlocated if none is known; else the areas they name.
   */
  private PlacePart whole(List<FundingPlace> places, double share) {
    SortedSet<Integer> communes = new TreeSet<>();
    places.stream().filter(FundingPlace::isArea).forEach(p -> communes.addAll(communes(p)));
    boolean national = places.stream().anyMatch(p -> p.level() == PlaceLevel.COUNTRY);
    boolean outside = places.stream().anyMatch(p -> p.level() == PlaceLevel.OUTSIDE);
    Line line =
        national
            ? Line.NATIONAL
            : !communes.isEmpty() ? Line.AREAS : outside ? Line.OUTSIDE : Line.UNLOCATED;
    return new PlacePart(line, communes, share);
  }

  private List<Integer> communes(FundingPlace place) {
    if (place.level() == PlaceLevel.CITY) {
      return demand.positionsInCity(place.cityCode());
    }
    return place.areaCodes().stream()
        .flatMap(code -> demand.positionsInside(code).stream())
        .toList();
  }

  private void spread(
      SortedSet<Integer> communes, String theme, double share, Map<Position, Double> parts) {
    double[] need = weightsByTheme.computeIfAbsent(theme, demand::weights);
    double[] weights = positive(need, communes) ? need : households;
    boolean alike = !positive(weights, communes);
    double total = 0;
    for (int commune : communes) {
      total += alike ? 1 : weights[commune];
    }
    for (int commune : communes) {
      double part = (alike ? 1 : weights[commune]) / total;
      parts.merge(new Position(Line.AREAS, commune, theme), share * part, Double::sum);
    }
  }

  private static boolean positive(double[] weights, SortedSet<Integer> communes) {
    return communes.stream().anyMatch(commune -> weights[commune] > 0);
  }
}
