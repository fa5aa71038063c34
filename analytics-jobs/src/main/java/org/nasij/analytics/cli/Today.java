package org.nasij.analytics.cli;

import java.time.Clock;
import java.time.ZoneId;

/** What day it is where the figures are about. */
final class Today {
  /** The clock of Morocco. */
  static final Clock CLOCK = Clock.system(ZoneId.of("Africa/Casablanca"));

  private Today() {}
}
