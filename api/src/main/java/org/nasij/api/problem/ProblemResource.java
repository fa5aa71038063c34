package org.nasij.api.problem;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.nasij.api.export.JsonFields;
import org.nasij.api.route.DocumentRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/** {@code /problems}: what the {@code type} of a problem leads to. Needs no database. */
public final class ProblemResource {
  private static final Shape<ProblemKind> KIND =
      Shape.<ProblemKind>of("ProblemKind", "A kind of problem.")
          .field("code", FieldType.TEXT, "", "Its code.", ProblemKind::code)
          .field("status", FieldType.INTEGER, "", "The HTTP status.", ProblemKind::status)
          .field(
              "titleFr", FieldType.TEXT, "", "Title in French.", kind -> title(kind, Language.FR))
          .field(
              "titleAr", FieldType.TEXT, "", "Title in Arabic.", kind -> title(kind, Language.AR))
          .field(
              "titleEn", FieldType.TEXT, "", "Title in English.", kind -> title(kind, Language.EN));

  private static final Shape<List<ProblemKind>> SHAPE =
      Shape.<List<ProblemKind>>of("ProblemKinds", "The kinds of problem.")
          .field("items", FieldType.listOf(KIND), "", "All kinds.", kinds -> kinds);

  private ProblemResource() {}

  private static String title(ProblemKind kind, Language language) {
    return Problem.of(kind).title(language);
  }

  /** The route. */
  public static DocumentRoute list() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    JsonFields.writeObject(body, SHAPE, List.of(ProblemKind.values()));
    return DocumentRoute.of(
        "/api/v1/problems",
        Permission.ANYONE,
        "The kinds of problem this API answers with",
        SHAPE,
        Map.of(200, "The kinds."),
        context -> context.contentType("application/json").result(body.toByteArray()));
  }
}
