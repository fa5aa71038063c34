package org.nasij.analytics.method.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.supply.Activity;

/** Themes recomputed one by one, as their records change, against a model run from nothing. */
class IncrementalCoverageTest {
  private static final int CHANGES = 200;
  private static final int BETWEEN_COMPARISONS = 40;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aSequenceOfChangesGivesTheFiguresOfAFullRunToTheLastBit(long seed) {
    // Given a world and its figures
    Random random = new Random(seed);
    CoverageWorld world = RandomWorld.of(seed, 400);
    List<Activity> spare = new ArrayList<>(RandomWorld.of(seed + 100, 900).activities());
    List<Activity> activities = new ArrayList<>(world.activities());
    List<Inventory> inventories = new ArrayList<>(world.inventories());
    CoverageModel model = new CoverageModel(world, MethodParameters.STANDARD);
    TravelPairs pairs = model.formPairs();
    CoverageResult result = CoverageModel.run(world, MethodParameters.STANDARD);
    int touched = 0;
    for (int change = 1; change <= CHANGES; change++) {
      // When a record is new, goes, changes or moves, and the themes it touches are recomputed
      change(random, activities, spare, inventories);
      CoverageModel next = model.of(RandomWorld.AS_OF, activities, inventories, Map.of());
      Set<String> themes = next.differingThemes(model);
      pairs = next.formPairs(model, pairs);
      TravelPairs shared = pairs;
      result =
          result.with(
              next.complete(
                  themes, next.problems(themes).stream().map(p -> p.solve(shared)).toList()));
      model = next;
      touched += themes.size();
      // Then nothing tells them from those of a full run, ranks and lists included
      if (change % BETWEEN_COMPARISONS == 0) {
        assertThat(result)
            .as("after %d changes", change)
            .isEqualTo(
                CoverageModel.run(
                    RandomWorld.of(activities, inventories), MethodParameters.STANDARD));
      }
    }
    assertThat(touched).isBetween(CHANGES / 2, CHANGES * 8);
  }

  private static void change(
      Random random, List<Activity> activities, List<Activity> spare, List<Inventory> inventories) {
    int at = random.nextInt(activities.size());
    Activity old = activities.get(at);
    Activity other = spare.remove(spare.size() - 1);
    switch (random.nextInt(7)) {
      case 0 -> activities.add(other);
      case 1 -> activities.remove(at);
      case 2 -> activities.set(at, withCapacity(old, other.capacity()));
      case 3 -> activities.set(at, movedTo(old, other));
      case 4 -> activities.set(at, ofThemes(old, other.themes()));
      case 5 -> activities.replaceAll(a -> ofKind(a, old.organizationId(), other));
      default -> {
        Inventory inventory = inventories.remove(random.nextInt(inventories.size()));
        inventories.add(
            new Inventory(
                inventory.id(),
                inventory.areaCode(),
                random.nextBoolean() ? Set.of() : Set.copyOf(other.themes()),
                inventory.conductedOn().minusDays(random.nextInt(400))));
      }
    }
  }

  private static Activity withCapacity(Activity a, double capacity) {
    return copy(a, a.organizationKind(), a.organizationSector(), a.themes(), capacity, a);
  }

  private static Activity movedTo(Activity a, Activity place) {
    return copy(a, a.organizationKind(), a.organizationSector(), a.themes(), a.capacity(), place);
  }

  private static Activity ofThemes(Activity a, List<String> themes) {
    return copy(a, a.organizationKind(), a.organizationSector(), themes, a.capacity(), a);
  }

  private static Activity ofKind(Activity a, String organizationId, Activity kind) {
    return a.organizationId().equals(organizationId)
        ? copy(a, kind.organizationKind(), kind.organizationSector(), a.themes(), a.capacity(), a)
        : a;
  }

  private static Activity copy(
      Activity a,
      String kind,
      String sector,
      List<String> themes,
      double capacity,
      Activity place) {
    return new Activity(
        a.id(),
        a.organizationId(),
        kind,
        sector,
        place.siteId(),
        themes,
        capacity,
        place.delivery(),
        place.site(),
        place.areaCodes(),
        a.evidenceOn(),
        a.startsOn(),
        a.endsOn());
  }
}
