package org.nasij.api.siting;

/** Whether there is a sum of what volunteers offer. */
public enum VolunteersState {
  PUBLISHED,
  /** Fewer than ten persons offer hours, or none, or their sum would tell of fewer than ten. */
  WITHHELD,
  /** The release has no sum of any province and theme. */
  NONE
}
