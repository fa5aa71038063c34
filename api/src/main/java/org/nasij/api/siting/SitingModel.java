package org.nasij.api.siting;

/** What a plan is to achieve (METHOD 10). */
public enum SitingModel {
  /** Remove as much unmet need as possible; a site has places for so many and no more. */
  RELIEF,
  /** Bring a site within reach of as many persons as possible. */
  REACH
}
