package org.nasij.api.problem;

import org.nasij.api.query.Codes;

/** The kinds of problem the API answers with. Titles and texts are in the message bundles. */
public enum ProblemKind {
  INVALID_PARAMETERS(400),
  /** A request the server's HTTP layer refuses for a reason of its own. */
  REQUEST_REFUSED(400),
  /** No such address, or nothing of that code behind it. */
  NOT_FOUND(404),
  UNKNOWN_RELEASE(404),
  METHOD_NOT_ALLOWED(405),
  TOO_LARGE(413),
  INTERNAL(500),
  /** As many long downloads run as may at once. */
  BUSY(503),
  DATABASE_UNREACHABLE(503),
  /** A query took longer than it may. */
  QUERY_TIMEOUT(503);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The name in addresses and bundles. */
  public String code() {
    return Codes.of(this);
  }
}
