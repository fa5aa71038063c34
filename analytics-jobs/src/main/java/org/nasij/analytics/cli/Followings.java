package org.nasij.analytics.cli;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.nasij.analytics.certainty.CertaintyFollowing;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.matching.MatchingFigures;
import org.nasij.analytics.siting.SitingFigures;
import org.nasij.analytics.strength.StrengthFollowing;
import org.nasij.geo.reference.ReferenceFiles;

/** Everything that follows from the gaps: a part that is not named here is not computed. */
final class Followings {
  private Followings() {}

  /**
   * The followings, in the order in which a theme's are published.
   *
   * @param context for what is too heavy for one thread
   */
  static List<Following> listAll(JavaSparkContext context) {
    return List.of(
        new CertaintyFollowing(context),
        new StrengthFollowing(ReferenceFiles.themes()),
        new SitingFigures(),
        MatchingFigures.standard());
  }
}
