package org.nasij.analytics.method.placement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One site of a plan; those before it are open. Communes by their numbers. NaN: there is no such
 * figure.
 *
 * @param order 1 for the first
 * @param commune where it would stand
 * @param reached whom it reaches
 * @param gain what it adds in the model's own terms, persons: reach: those who had no site within
 *     reach; relief: unmet need, at most what the site's places cover
 * @param bestPossible no choice of {@code order} sites gains more than this altogether, persons
 * @param proven whether {@code bestPossible} was found by solving for it, not only bounded
 * @param gained what the sites up to this one gain altogether, persons
 * @param relief unmet need it removes, persons, by access computed again with it
 * @param reliefTotal the same of all sites up to this one
 * @param reliefInsideTotal the part of {@code reliefTotal} in the area the plan is made for
 * @param alternativeOrNull the candidate that would come in its place
 */
public record Proposal(
    int order,
    int commune,
    Reached reached,
    double gain,
    double gained,
    double bestPossible,
    boolean proven,
    double relief,
    double reliefTotal,
    double reliefInsideTotal,
    @Nullable Alternative alternativeOrNull) {

  /**
   * The people within the catchment of a site, whoever serves them now.
   *
   * @param persons in need
   * @param personsInside those who live in the area the plan is made for
   * @param personsUnknown those of communes of which too little is known: never counted as unmet
   * @param minutes mean travel time of the persons, minutes
   */
  public record Reached(
      double persons, double personsInside, double personsUnknown, double minutes) {}

  /**
   * The next best candidate.
   *
   * @param gain as for the proposal itself
   * @param relief as for the proposal itself
   */
  public record Alternative(int commune, double gain, double relief) {}

  /** The candidate that would come in its place, if there is one that adds anything. */
  public Optional<Alternative> alternative() {
    return Optional.ofNullable(alternativeOrNull);
  }

  Proposal measuredBy(double best, boolean isProven) {
    return new Proposal(
        order,
        commune,
        reached,
        gain,
        gained,
        best,
        isProven,
        relief,
        reliefTotal,
        reliefInsideTotal,
        alternativeOrNull);
  }

  /** How much of the best possible the plan up to here gains, 0..1. */
  public double optimumShare() {
    return bestPossible > 0 ? Math.min(1, gained / bestPossible) : 1;
  }
}
