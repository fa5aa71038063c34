package org.nasij.analytics.method.certainty;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nasij.analytics.method.access.FormulaPairs;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.travel.DemandArea;
import org.nasij.geo.travel.TravelParameters;
import org.nasij.geo.travel.TravelTime;

/**
 * Which communes may reach which of a theme's locations in any draw: the pairs of the widest reach
 * (highest speeds, shortest track), formed once. A pair keeps what its minutes are made of (road
 * minutes, the speed they take, the track of the commune), so that a draw only weighs it anew.
 * Arrays only; not changed after construction.
 */
final class Reach implements Serializable {
  private static final long serialVersionUID = 1;

  /** A limit includes its value; this much of a minute is rounding. */
  private static final double ROUNDING_MINUTES = 1e-9;

  /** Communes by number. */
  final int communes;

  /** By location: the commune it lies in. */
  final int[] communeOf;

  /** By location: its first pair; the last entry is the number of pairs. */
  final int[] first;

  /** By pair: the commune, outside the location's own. */
  final int[] area;

  private final double[] roadMinutes;
  private final boolean[] urbanWay;
  private final double[] trackMinutes;
  private final double[] withinRoadMinutes;
  private final boolean[] urbanCommune;
  private final double[] limitMinutes;
  private final double[] bandEnds;
  private final double[] bandWeights;

  /**
   * @param locations those to be reached, by number of the model
   */
  Reach(CoverageModel model, Theme theme, List<SupplyLocation> locations, Uncertainty spreads) {
    List<DemandArea> areas = model.demandAreas();
    TravelTime travel = model.travel();
    StepDecay decay = model.parameters().decay();
    this.communes = areas.size();
    this.limitMinutes = model.catchmentMinutes(theme);
    this.bandEnds = decay.bands().stream().mapToDouble(StepDecay.Band::endShare).toArray();
    this.bandWeights = decay.bands().stream().mapToDouble(StepDecay.Band::weight).toArray();
    this.trackMinutes = areas.stream().mapToDouble(travel::trackMinutes).toArray();
    this.urbanCommune = new boolean[communes];
    this.withinRoadMinutes = new double[communes];
    for (int commune = 0; commune < communes; commune++) {
      DemandArea from = areas.get(commune);
      double km = TravelTime.withinKm(from);
      urbanCommune[commune] = travel.isUrban(km, from.settlement(), from.settlement());
      withinRoadMinutes[commune] = travel.roadMinutes(km, from.settlement(), from.settlement());
    }
    this.communeOf = locations.stream().mapToInt(SupplyLocation::commune).toArray();
    TravelPairs pairs =
        FormulaPairs.form(
            areas, locations, new TravelTime(widest(travel.parameters(), spreads)), limitMinutes);
    this.first = IntStream.rangeClosed(0, locations.size()).map(pairs::first).toArray();
    this.area = IntStream.range(0, pairs.size()).map(pairs::area).toArray();
    this.roadMinutes = new double[area.length];
    this.urbanWay = new boolean[area.length];
    for (int location = 0; location < locations.size(); location++) {
      SupplyLocation to = locations.get(location);
      Settlement settlement = areas.get(to.commune()).settlement();
      for (int pair = first[location]; pair < first[location + 1]; pair++) {
        DemandArea from = areas.get(area[pair]);
        double km = from.point().greatCircleKm(to.point());
        roadMinutes[pair] = travel.roadMinutes(km, from.settlement(), settlement);
        urbanWay[pair] = travel.isUrban(km, from.settlement(), settlement);
      }
    }
  }

  private static TravelParameters widest(TravelParameters travel, Uncertainty spreads) {
    return new TravelParameters(
        travel.urbanSpeedKmh() * (1 + spreads.speed()),
        travel.ruralSpeedKmh() * (1 + spreads.speed()),
        travel.urbanDetour(),
        travel.ruralDetour(),
        travel.urbanMaxKm(),
        travel.trackMinutesPerKm() * (1 - spreads.track()),
        travel.trackMaxMinutes() * (1 - spreads.track()));
  }

  /** Number of bands whose weight a draw varies. */
  int variedBands() {
    return bandWeights.length - 1;
  }

  int locations() {
    return communeOf.length;
  }

  /** The weights of a draw. Not for several threads. */
  Weighing weigh(Draw draw) {
    return new Weighing(draw);
  }

  /** Weighs pairs as one draw does. */
  final class Weighing {
    private final double perUrban;
    private final double perRural;
    private final double track;
    private final double[] weights;
    private final double[] own;

    private Weighing(Draw draw) {
      this.perUrban = 1 / draw.urbanSpeed();
      this.perRural = 1 / draw.ruralSpeed();
      this.track = draw.track();
      this.weights = bandWeights.clone();
      for (int band = 1; band < weights.length; band++) {
        weights[band] = Math.min(1, weights[band] * draw.band(band - 1));
      }
      this.own = new double[communes];
      Arrays.setAll(own, commune -> weight(ownMinutes(commune), limitMinutes[commune]));
    }

    /** f(a,a), 0..1. */
    double own(int commune) {
      return own[commune];
    }

    /** f of a pair, 0..1. */
    double pair(int pair) {
      return weight(pairMinutes(pair), limitMinutes[area[pair]]);
    }

    /** d of a pair, minutes. */
    double pairMinutes(int pair) {
      return track * trackMinutes[area[pair]]
          + roadMinutes[pair] * (urbanWay[pair] ? perUrban : perRural);
    }

    /** d(a,a), minutes. */
    double ownMinutes(int commune) {
      return Math.min(
          withinRoadMinutes[commune] * (urbanCommune[commune] ? perUrban : perRural),
          TravelTime.WITHIN_SHARE * limitMinutes[commune]);
    }

    private double weight(double minutes, double limit) {
      for (int band = 0; band < weights.length; band++) {
        if (minutes <= bandEnds[band] * limit + ROUNDING_MINUTES) {
          return weights[band];
        }
      }
      return 0;
    }
  }
}
