package org.nasij.api.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.api.parameter.Fault;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/**
 * A problem in words: the body of {@code application/problem+json} (RFC 9457).
 *
 * @param type where the kind is described
 * @param errors what is wrong with each parameter
 */
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<Entry> errors) {

  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What is wrong with one parameter. */
  public record Entry(
      String parameter,
      String code,
      String message,
      @Nullable String value,
      List<String> allowed,
      @Nullable String suggestion) {
    public Entry {
      allowed = List.copyOf(allowed);
    }
  }

  private static final Shape<Entry> ENTRY =
      Shape.<Entry>of("ParameterError", "What is wrong with one parameter.")
          .field("parameter", FieldType.TEXT, "", "Its name.", Entry::parameter)
          .field("code", FieldType.TEXT, "", "What is wrong, for programs.", Entry::code)
          .field("message", FieldType.TEXT, "", "What is wrong, for people.", Entry::message)
          .field("value", FieldType.TEXT.orNull(), "", "What was given.", Entry::value)
          .field(
              "allowed",
              FieldType.TEXTS,
              "",
              "The values that would do, where they can be listed.",
              Entry::allowed)
          .field(
              "suggestion",
              FieldType.TEXT.orNull(),
              "",
              "What may have been meant.",
              Entry::suggestion);

  /** The fields of the body. */
  public static final Shape<ProblemDocument> SHAPE =
      Shape.<ProblemDocument>of("Problem", "A problem (RFC 9457).")
          .field("type", FieldType.TEXT, "", "Where the kind is described.", ProblemDocument::type)
          .field("title", FieldType.TEXT, "", "The kind, in words.", ProblemDocument::title)
          .field("status", FieldType.INTEGER, "", "The HTTP status.", ProblemDocument::status)
          .field(
              "detail",
              FieldType.TEXT,
              "",
              "What happened and what to do.",
              ProblemDocument::detail)
          .field(
              "instance",
              FieldType.TEXT.orNull(),
              "",
              "An id the operator finds in the log.",
              ProblemDocument::instance)
          .field(
              "errors",
              FieldType.listOf(ENTRY),
              "",
              "Every parameter that is wrong.",
              ProblemDocument::errors);

  public ProblemDocument {
    errors = List.copyOf(errors);
  }

  /** A problem in a language. */
  public static ProblemDocument of(Problem problem, Language language) {
    return new ProblemDocument(
        "/api/v1/problems#" + problem.kind().code(),
        problem.title(language),
        problem.status(),
        problem.detail(language),
        problem.instance(),
        problem.faults().stream().map(fault -> entry(fault, language)).toList());
  }

  private static Entry entry(Fault fault, Language language) {
    List<String> named = new ArrayList<>();
    named.add(fault.parameter());
    named.add(fault.value() == null ? "" : fault.value());
    named.addAll(fault.details());
    String message = Messages.text(language, "parameter." + fault.code(), named);
    if (fault.suggestion() != null) {
      message += " " + Messages.text(language, "parameter.suggestion", List.of(fault.suggestion()));
    }
    return new Entry(
        fault.parameter(),
        fault.code(),
        message,
        fault.value(),
        fault.allowed(),
        fault.suggestion());
  }
}
