package org.nasij.api.siting;

/** Whether an area has a plan, or why not. */
public enum PlanStatus {
  PLAN,
  /** Nobody of whom enough is known is left without. */
  NO_GAP,
  /** Too little is known. Never to be read as no gap. */
  NO_DATA,
  NEED_NOT_PUBLISHED,
  CAPACITY_UNKNOWN,
  /** No candidate reaches anybody who is left without. */
  OUT_OF_REACH,
  /** The theme has a reference population and no target group: no unmet need to relieve. */
  REACH_ONLY,
  /** The census does not say who needs the theme. */
  NEED_NOT_DECLARED
}
