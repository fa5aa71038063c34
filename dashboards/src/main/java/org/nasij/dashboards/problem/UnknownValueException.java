package org.nasij.dashboards.problem;

import java.io.Serial;
import java.util.List;

/** An address that gives a parameter a value it cannot have. */
public final class UnknownValueException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String parameter;
  private final String value;
  private final List<String> allowed;

  /**
   * @param allowed the values the parameter can have, or a description of them
   */
  public UnknownValueException(String parameter, String value, List<String> allowed) {
    super(value + " is not a value of " + parameter);
    this.parameter = parameter;
    this.value = value;
    this.allowed = List.copyOf(allowed);
  }

  /** The parameter's name. */
  public String parameter() {
    return parameter;
  }

  /** What the address gave. */
  public String value() {
    return value;
  }

  /** What it can be. */
  public List<String> allowed() {
    return allowed;
  }
}
