package org.nasij.api.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.api.parameter.Fault;

/**
 * A problem before it is put into words.
 *
 * @param kind what happened
 * @param status the HTTP status; the kind's own but for {@link ProblemKind#REQUEST_REFUSED}
 * @param details what the text of this kind names
 * @param faults what is wrong with each parameter
 * @param instance an id the operator finds in the log; null where there is nothing to find
 */
public record Problem(
    ProblemKind kind,
    int status,
    List<String> details,
    List<Fault> faults,
    @Nullable String instance) {
  public Problem {
    details = List.copyOf(details);
    faults = List.copyOf(faults);
  }

  /** A problem that needs no more than its kind and what its text names. */
  public static Problem of(ProblemKind kind, String... details) {
    return new Problem(kind, kind.status(), List.of(details), List.of(), null);
  }

  /**
   * Parameters that are wrong. A wrong part of the path is not found; the rest is a bad request.
   */
  public static Problem of(List<Fault> faults) {
    ProblemKind kind =
        faults.stream().allMatch(Fault::inPath)
            ? ProblemKind.NOT_FOUND
            : ProblemKind.INVALID_PARAMETERS;
    return new Problem(kind, kind.status(), List.of(), faults, null);
  }

  /** The title in a language. */
  public String title(Language language) {
    return Messages.text(language, kind.code() + ".title", List.of());
  }

  /** What happened and what to do, in a language. */
  public String detail(Language language) {
    return Messages.text(language, kind.code() + ".detail", details);
  }
}
