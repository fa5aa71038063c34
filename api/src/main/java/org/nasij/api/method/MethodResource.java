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

/** {@code /method} and {@code /method/figures}. */
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

  private static final Shape<FigureDeclaration> FIGURE_SHAPE =
      Shape.<FigureDeclaration>of(
              "FigureDeclaration", "A published figure: what it is, and what it does not say.")
          .field(
              "methodVersion",
              FieldType.TEXT,
              "#meta+method",
              "The method's version.",
              FigureDeclaration::methodVersion)
          .field(
              "position",
              FieldType.INTEGER,
              "",
              "Its place in the order.",
              FigureDeclaration::position)
          .field("section", FieldType.TEXT, "", "The method's section.", FigureDeclaration::section)
          .field(
              "name",
              FieldType.TEXT,
              "#item+name",
              "Its name, and its anchor on the method page.",
              FigureDeclaration::name)
          .field(
              "formula",
              FieldType.TEXT,
              "",
              "Its formula in the method's symbols.",
              FigureDeclaration::formula)
          .field(
              "valueRange",
              FieldType.TEXT,
              "",
              "Its smallest and largest value, or the values it may have.",
              FigureDeclaration::valueRange)
          .field(
              "source",
              FieldType.TEXT,
              "#meta+source",
              "A paper, a standard, or `choice` where it is ours.",
              FigureDeclaration::source)
          .field(
              "parameters",
              FieldType.TEXTS,
              "",
              "Names of the settings of `/method` that stand under it.",
              FigureDeclaration::parameters)
          .field(
              "methods",
              FieldType.TEXTS,
              "",
              "Commands of `nasij method` that compute it or a step of it.",
              FigureDeclaration::methods)
          .field("titleFr", FieldType.TEXT, "", "Its name, in French.", FigureDeclaration::titleFr)
          .field("titleAr", FieldType.TEXT, "", "Its name, in Arabic.", FigureDeclaration::titleAr)
          .field("titleEn", FieldType.TEXT, "", "Its name, in English.", FigureDeclaration::titleEn)
          .field(
              "unitFr", FieldType.TEXT, "", "What it counts, in French.", FigureDeclaration::unitFr)
          .field(
              "unitAr", FieldType.TEXT, "", "What it counts, in Arabic.", FigureDeclaration::unitAr)
          .field(
              "unitEn",
              FieldType.TEXT,
              "",
              "What it counts, in English.",
              FigureDeclaration::unitEn)
          .field(
              "textFr",
              FieldType.TEXT,
              "#description+fr",
              "What it means, in French.",
              FigureDeclaration::textFr)
          .field(
              "textAr",
              FieldType.TEXT,
              "#description+ar",
              "What it means, in Arabic.",
              FigureDeclaration::textAr)
          .field(
              "textEn",
              FieldType.TEXT,
              "#description+en",
              "What it means, in English.",
              FigureDeclaration::textEn)
          .field(
              "limitsFr",
              FieldType.TEXT,
              "",
              "What it does not say, in French.",
              FigureDeclaration::limitsFr)
          .field(
              "limitsAr",
              FieldType.TEXT,
              "",
              "What it does not say, in Arabic.",
              FigureDeclaration::limitsAr)
          .field(
              "limitsEn",
              FieldType.TEXT,
              "",
              "What it does not say, in English.",
              FigureDeclaration::limitsEn);

  private MethodResource() {}

  /** The settings. */
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

  /** The figures. */
  public static ListRoute<FigureDeclaration> figures(MethodQueries method) {
    return new ListRoute<>(
        "/api/v1/method/figures",
        Permission.ANYONE,
        "The figures a release publishes: formula, unit, range, source and limits of each",
        List.of(CommonParameters.RELEASE),
        FIGURE_SHAPE,
        FigureDeclaration::name,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                release == null ? List.of() : method.figures(release.methodVersion()),
                FigureDeclaration::name));
  }
}
