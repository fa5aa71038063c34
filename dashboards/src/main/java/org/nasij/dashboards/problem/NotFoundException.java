package org.nasij.dashboards.problem;

import java.io.Serial;

/** An address at which there is no page. */
public final class NotFoundException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public NotFoundException(String what) {
    super(what);
  }
}
