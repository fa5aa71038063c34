package org.nasij.api.route;

import io.javalin.security.RouteRole;

/** Who may use a route. A route that names none is refused at start-up. */
public enum Permission implements RouteRole {
  /** Everybody. */
  ANYONE,
  /**
   * Programs on this machine: what tells of its inside. A request that a proxy passed on comes from
   * elsewhere.
   */
  THIS_MACHINE
}
