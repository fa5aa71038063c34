package org.nasij.api.method;

import java.util.List;
import java.util.Set;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/** {@code /method}. */
public final class MethodResource {
  private static final Shape<MethodDeclaration> SHAPE =
      Shape.<MethodDeclaration>of("MethodDeclaration", "A constant or rule of the method.")
          .field(
              "methodVersion",
              FieldType.TEXT,
              "#meta+method",
              "The method's version.",
              MethodDeclaration::methodVersion)
          .field(
              "position",
              FieldType.INTEGER,
              "",
              "Its place in the order.",
              MethodDeclaration::position)
          .field("section", FieldType.TEXT, "", "The method's section.", MethodDeclaration::section)
          .field("name", FieldType.TEXT, "#item+name", "Its name.", MethodDeclaration::name)
          .field("value", FieldType.TEXT, "#value", "Its value.", MethodDeclaration::value)
          .field("unit", FieldType.TEXT, "", "Its unit.", MethodDeclaration::unit)
          .field(
              "source",
              FieldType.TEXT,
              "#meta+source",
              "A paper, a standard, or `choice` where it is ours.",
              MethodDeclaration::source)
          .field(
              "textFr",
              FieldType.TEXT,
              "#description+fr",
              "What it means, in French.",
              MethodDeclaration::textFr)
          .field(
              "textAr",
              FieldType.TEXT,
              "#description+ar",
              "What it means, in Arabic.",
              MethodDeclaration::textAr)
          .field(
              "textEn",
              FieldType.TEXT,
              "#description+en",
              "What it means, in English.",
              MethodDeclaration::textEn);

  private MethodResource() {}

  /** The route. */
  public static ListRoute<MethodDeclaration> list(MethodQueries method) {
    return new ListRoute<>(
        "/api/v1/method",
        Permission.ANYONE,
        "The declarations of the method a release was computed by",
        List.of(CommonParameters.RELEASE),
        SHAPE,
        MethodDeclaration::name,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                release == null ? List.of() : method.list(release.methodVersion()),
                MethodDeclaration::name));
  }
}
