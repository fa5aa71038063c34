package org.nasij.geo.database;

import java.util.Locale;

/**
 * The database roles of the processes. Each owns nothing; what it may do is in {@code
 * V5__roles.sql}.
 */
public enum Role {
  /** The schema's owner: runs the migrations and loads the reference data. */
  OWNER,
  /** The import command: stores uploads and reads what became of them. */
  INTAKE,
  /** The relay and the loader. */
  LOADER,
  /** The Spark driver. */
  ANALYST,
  /** The web server. */
  WEB;

  /** The role's name in PostgreSQL. */
  public String databaseUser() {
    return "nasij_" + name().toLowerCase(Locale.ROOT);
  }

  /** The role's name in configuration keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
