package org.nasij.api.siting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.api.release.PartState;
import org.nasij.geo.coordinates.LonLat;

/**
 * One proposed site; each stands on those before it. Persons are of the target group, or of the
 * reference population.
 *
 * @param areaCode the region or province the plan is for
 * @param position 1 for the first
 * @param persons in need within the catchment
 * @param personsInside those in the area
 * @param personsUnknown those in communes of which too little is known: never counted as unmet
 * @param minutes their mean travel time
 * @param gain persons, in the model's own terms
 * @param gainTotal of all sites up to this one
 * @param bestPossible no choice of as many sites gains more
 * @param proven whether that was found by solving for it; else it is a bound
 * @param relief unmet need removed, by access computed again, persons
 * @param reliefInsideTotal of all sites up to this one, in the area
 * @param startPersons as in the plan
 * @param alternativeCode the commune that would come in its place
 * @param reachedCodes the communes within the catchment, nearest first
 * @param reachedMinutes their minutes
 */
public record Proposal(
    String theme,
    String areaCode,
    SitingModel model,
    int position,
    String communeCode,
    String nameFr,
    String nameAr,
    String provinceCode,
    @Nullable Double lon,
    @Nullable Double lat,
    double persons,
    double personsInside,
    double personsUnknown,
    @Nullable Double minutes,
    double gain,
    double gainTotal,
    double bestPossible,
    boolean proven,
    @Nullable Double relief,
    @Nullable Double reliefTotal,
    @Nullable Double reliefInsideTotal,
    @Nullable Double startPersons,
    @Nullable String alternativeCode,
    @Nullable String alternativeFr,
    @Nullable String alternativeAr,
    @Nullable Double alternativeGain,
    @Nullable Double alternativeRelief,
    List<String> reachedCodes,
    List<Double> reachedMinutes,
    PartState state) {
  public Proposal {
    reachedCodes = List.copyOf(reachedCodes);
    reachedMinutes = List.copyOf(reachedMinutes);
  }

  /**
   * The commune's name in a language: "ar" gives the Arabic one, everything else the French one.
   */
  public String name(String language) {
    return language.equals("ar") ? nameAr : nameFr;
  }

  /** The alternative's name, where there is one. */
  public @Nullable String alternative(String language) {
    return language.equals("ar") ? alternativeAr : alternativeFr;
  }

  /** How much of the best possible is gained up to here, 0..1. */
  public double optimumShare() {
    return bestPossible > 0 ? Math.min(1, gainTotal / bestPossible) : 1;
  }

  /** Where the commune's point lies, if it is known. */
  public @Nullable LonLat point() {
    return lon == null || lat == null ? null : new LonLat(lon, lat);
  }

  /** What tells it from the proposals of other plans. */
  public String key() {
    return areaCode + ":" + position;
  }
}
