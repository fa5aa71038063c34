package org.nasij.analytics.job;

import java.util.List;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.ThemeAccess;

/**
 * Step one of the coverage model, where the work is: who lives within the catchment of each supply
 * location, and from that the access of every theme and sector. What follows from these is small
 * and stays with the caller.
 */
public interface AccessJob {
  /** Runs the job. */
  Result run(CoverageModel model);

  /** Whether what it runs on has stopped by itself and for good. */
  default boolean isStopped() {
    return false;
  }

  /**
   * What the job found.
   *
   * @param access one per problem of the model, in its order
   * @param pairs how many pairs of a location and an area outside it were gone through
   */
  record Result(List<ThemeAccess> access, long pairs) {
    public Result {
      access = List.copyOf(access);
    }
  }
}
