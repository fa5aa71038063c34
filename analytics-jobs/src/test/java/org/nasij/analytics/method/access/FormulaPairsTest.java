package org.nasij.analytics.method.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.travel.DemandArea;
import org.nasij.geo.travel.TravelTime;

class FormulaPairsTest {
  private static final List<DemandArea> AREAS =
      DemandArea.listAll(ReferenceFiles.areas(), ReferenceFiles.census());
  private static final TravelTime TRAVEL = TravelTime.STANDARD;

  /** Pairs beyond the limit are never formed, and all others are (METHOD 2). */
  @Test
  void pairsAreAllThoseWithinTheLimit() {
    Random random = new Random(5);
    List<SupplyLocation> locations = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      int commune = random.nextInt(AREAS.size());
      LonLat point = AREAS.get(commune).point();
      locations.add(
          new SupplyLocation(
              commune, new LonLat(point.lon() + random.nextGaussian() / 30, point.lat())));
    }
    double[] limits = new double[AREAS.size()];
    Arrays.setAll(limits, i -> AREAS.get(i).settlement() == Settlement.URBAN ? 60 : 120);

    TravelPairs pairs = FormulaPairs.form(AREAS, locations, TRAVEL, limits);

    for (int number = 0; number < locations.size(); number++) {
      SupplyLocation location = locations.get(number);
      Set<Integer> expected = new TreeSet<>();
      for (int area = 0; area < AREAS.size(); area++) {
        double minutes =
            TRAVEL.minutes(
                AREAS.get(area), location.point(), AREAS.get(location.commune()).settlement());
        if (area != location.commune() && TravelTime.isWithin(minutes, limits[area])) {
          expected.add(area);
        }
      }
      Set<Integer> found = new TreeSet<>();
      for (int pair = pairs.first(number); pair < pairs.first(number + 1); pair++) {
        found.add(pairs.area(pair));
        assertThat(pairs.minutes(pair))
            .isEqualTo(
                TRAVEL.minutes(
                    AREAS.get(pairs.area(pair)),
                    location.point(),
                    AREAS.get(location.commune()).settlement()));
      }
      assertThat(found).isEqualTo(expected);
    }
  }
}
