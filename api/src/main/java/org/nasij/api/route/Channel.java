package org.nasij.api.route;

/** What an answer depends on. */
public enum Channel {
  /** The published figures. */
  RELEASE,
  /** The records. */
  RECORDS
}
