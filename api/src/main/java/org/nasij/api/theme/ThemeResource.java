package org.nasij.api.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.geo.theme.NeedKind;

/** {@code /themes}. */
public final class ThemeResource {
  /** The parameter {@code sector} of figures. */
  public static final Parameter<Sector> SECTOR =
      Parameter.optional(
          "sector",
          ValueTypes.codeOf(Sector.class),
          "all",
          "Whose supply counts: `all` providers recorded, or those of associations alone.");

  /** A theme with its figures; null while no release has any. */
  record Item(ThemeDeclaration theme, @Nullable ThemeFigures figures) {}

  private static final Shape<ThemeDeclaration> DECLARATION =
      Shape.<ThemeDeclaration>of("ThemeDeclaration", "A theme of work.")
          .field("code", FieldType.TEXT, "#sector+code", "Its code.", ThemeDeclaration::code)
          .field(
              "position",
              FieldType.INTEGER,
              "",
              "Its place in the order, 1..16.",
              ThemeDeclaration::position)
          .field(
              "nameFr",
              FieldType.TEXT,
              "#sector+name+fr",
              "Name in French.",
              ThemeDeclaration::nameFr)
          .field(
              "nameAr",
              FieldType.TEXT,
              "#sector+name+ar",
              "Name in Arabic.",
              ThemeDeclaration::nameAr)
          .field(
              "nameEn",
              FieldType.TEXT,
              "#sector+name+en",
              "Name in English.",
              ThemeDeclaration::nameEn)
          .field(
              "needKind",
              FieldType.codeOf(NeedKind.class),
              "",
              "`target`: a target group, the full method; `base`: a population base only, no unmet need;"
                  + " `none`: no census column says who needs.",
              ThemeDeclaration::needKind)
          .field(
              "needExpression",
              FieldType.TEXT.orNull(),
              "",
              "The need, over census columns as fractions of 1; HP is the household population.",
              ThemeDeclaration::needExpression)
          .field(
              "unitFr",
              FieldType.TEXT,
              "",
              "What one place of capacity is, in French.",
              ThemeDeclaration::unitFr)
          .field("unitAr", FieldType.TEXT, "", "The same in Arabic.", ThemeDeclaration::unitAr)
          .field("unitEn", FieldType.TEXT, "", "The same in English.", ThemeDeclaration::unitEn)
          .field(
              "catchment",
              FieldType.oneOf(List.of("travel", "area")),
              "",
              "`travel`: people travel to sites; `area`: work is done in place.",
              ThemeDeclaration::catchment)
          .field(
              "urbanMinutes",
              FieldType.NUMBER.orNull(),
              "",
              "Catchment for urban demand, minutes, inclusive.",
              ThemeDeclaration::urbanMinutes)
          .field(
              "ruralMinutes",
              FieldType.NUMBER.orNull(),
              "",
              "Catchment for rural demand, minutes, inclusive.",
              ThemeDeclaration::ruralMinutes)
          .field(
              "icnpo",
              FieldType.TEXT.orNull(),
              "#sector+code+v_icnpo",
              "International Classification of Non-profit Organizations, separated by ;",
              ThemeDeclaration::icnpo)
          .field(
              "sdg",
              FieldType.TEXT.orNull(),
              "#sector+code+v_sdg",
              "Sustainable Development Goals, separated by ;",
              ThemeDeclaration::sdg)
          .field(
              "oecdDac",
              FieldType.TEXT.orNull(),
              "#sector+code+v_dac",
              "OECD DAC purpose codes, separated by ;",
              ThemeDeclaration::oecdDac);

  private static final Shape<Item> SHAPE =
      Shape.<Item>of("Theme", "A theme with its national figures.")
          .fieldsOf(DECLARATION, Item::theme)
          .field(
              "need",
              FieldType.NUMBER.orNull(),
              "#inneed",
              "Persons of the target group or of the base population.",
              item -> item.figures() == null ? null : item.figures().need())
          .field(
              "tau",
              FieldType.NUMBER.orNull(),
              "",
              "Places per person a member of the target group should have access to.",
              item -> item.figures() == null ? null : item.figures().tau())
          .field(
              "tauKind",
              FieldType.oneOf(List.of("norm", "relative")).orNull(),
              "",
              "`norm`: published, with its source; `relative`: from the base edition.",
              item -> item.figures() == null ? null : item.figures().tauKind())
          .field(
              "supply",
              FieldType.NUMBER.orNull(),
              "#capacity",
              "Current places per year.",
              item -> item.figures() == null ? null : item.figures().supply())
          .field(
              "supplyReachable",
              FieldType.NUMBER.orNull(),
              "#capacity+reachable",
              "The part demand can reach.",
              item -> item.figures() == null ? null : item.figures().supplyReachable())
          .field(
              "supplyUnreachable",
              FieldType.NUMBER.orNull(),
              "#capacity+unreachable",
              "The part it cannot.",
              item -> item.figures() == null ? null : item.figures().supplyUnreachable())
          .field(
              "conservationError",
              FieldType.NUMBER.orNull(),
              "",
              "|sum of need x access - reachable supply| / reachable supply.",
              item -> item.figures() == null ? null : item.figures().conservationError());

  private ThemeResource() {}

  /** The route. */
  public static ListRoute<?> list(ThemeQueries themes) {
    return new ListRoute<>(
        "/api/v1/themes",
        Permission.ANYONE,
        "The 16 themes with their national figures",
        List.of(SECTOR, CommonParameters.RELEASE),
        SHAPE,
        item -> item.theme().code(),
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) -> {
          Map<String, ThemeFigures> figures =
              release == null ? Map.of() : themes.figures(release.id(), arguments.get(SECTOR));
          return Rows.of(
              themes.list().stream()
                  .map(theme -> new Item(theme, figures.get(theme.code())))
                  .toList(),
              item -> item.theme().code());
        });
  }
}
