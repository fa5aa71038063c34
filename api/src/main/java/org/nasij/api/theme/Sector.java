package org.nasij.api.theme;

/** Whose supply counts. */
public enum Sector {
  /** All providers recorded: associations, cooperatives and public bodies. */
  ALL,
  /** Associations alone. */
  ASSOCIATION
}
