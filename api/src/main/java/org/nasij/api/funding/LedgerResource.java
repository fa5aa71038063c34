package org.nasij.api.funding;

import java.util.List;
import java.util.Set;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.CommonParameters;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.Themes;

/** {@code /funding/ledger} and {@code /funding/totals}. */
public final class LedgerResource {
  private static final List<String> CLASSES = List.of("civil-society", "public", "loan");
  private static final List<String> TRANSACTIONS = List.of("commitment", "disbursement");

  private static final Parameter<LedgerLine> LINE =
      Parameter.optional("line", ValueTypes.codeOf(LedgerLine.class), "One line of the ledger.");
  private static final Parameter<String> CLASS =
      Parameter.optional("class", ValueTypes.oneOf(CLASSES), "Whom the money is for.");
  private static final Parameter<String> TRANSACTION =
      Parameter.optional("transaction", ValueTypes.oneOf(TRANSACTIONS), "Promised or paid.");
  private static final Parameter<String> CURRENCY =
      Parameter.optional(
          "currency", ValueTypes.text(3, "[A-Z]{3}"), "ISO 4217. Currencies are never added.");
  private static final Parameter<Set<LedgerDimension>> GROUP =
      Parameter.optional(
          "group",
          ValueTypes.someOf(LedgerDimension.class),
          "line,flow-class,transaction-type",
          "One entry per combination of these and the currency, separated by commas.");
  private static final Parameter<AreaLevel> LEVEL =
      Parameter.optional(
          "level",
          ValueTypes.codeOf(AreaLevel.class),
          "province",
          "At which level areas are told apart when `group` has `area`.");

  private static final Shape<LedgerEntry> SHAPE =
      Shape.<LedgerEntry>of(
              "LedgerEntry", "A sum of parts of flows. What is not grouped by is null.")
          .field(
              "line",
              FieldType.codeOf(LedgerLine.class).orNull(),
              "#value+line",
              "The line of the ledger; a part of a flow stands on the first that fits: outside, no-theme,"
                  + " national, unlocated, areas.",
              LedgerEntry::line)
          .field(
              "areaCode", FieldType.TEXT.orNull(), "#loc+code", "The area.", LedgerEntry::areaCode)
          .field(
              "areaNameFr",
              FieldType.TEXT.orNull(),
              "#loc+name+fr",
              "Its name in French.",
              LedgerEntry::areaNameFr)
          .field(
              "areaNameAr",
              FieldType.TEXT.orNull(),
              "#loc+name+ar",
              "Its name in Arabic.",
              LedgerEntry::areaNameAr)
          .field(
              "theme", FieldType.TEXT.orNull(), "#sector+code", "Theme code.", LedgerEntry::theme)
          .field(
              "flowClass",
              FieldType.oneOf(CLASSES).orNull(),
              "#value+class",
              "Whom the money is for.",
              LedgerEntry::flowClass)
          .field(
              "transactionType",
              FieldType.oneOf(TRANSACTIONS).orNull(),
              "#value+transaction",
              "Promised or paid.",
              LedgerEntry::transactionType)
          .field("currency", FieldType.TEXT, "#value+currency", "ISO 4217.", LedgerEntry::currency)
          .field(
              "amount",
              FieldType.NUMBER,
              "#value",
              "In the currency, exact to the second decimal.",
              LedgerEntry::amount)
          .field(
              "parts",
              FieldType.INTEGER,
              "#value+num",
              "How many parts of flows it adds up; a flow over two areas is two parts.",
              LedgerEntry::parts);

  private static final Shape<LedgerTotal> TOTAL =
      Shape.<LedgerTotal>of("LedgerTotal", "What the ledger's lines add up to.")
          .field(
              "flowClass",
              FieldType.oneOf(CLASSES),
              "#value+class",
              "Whom the money is for.",
              LedgerTotal::flowClass)
          .field(
              "transactionType",
              FieldType.oneOf(TRANSACTIONS),
              "#value+transaction",
              "Promised or paid.",
              LedgerTotal::transactionType)
          .field("currency", FieldType.TEXT, "#value+currency", "ISO 4217.", LedgerTotal::currency)
          .field("amount", FieldType.NUMBER, "#value", "In the currency.", LedgerTotal::amount)
          .field("flows", FieldType.INTEGER, "#value+num", "Flows counted.", LedgerTotal::flows)
          .field(
              "flowsWithoutAmount",
              FieldType.INTEGER,
              "",
              "Those that state no believable amount.",
              LedgerTotal::flowsWithoutAmount)
          .field(
              "flowsOfZero",
              FieldType.INTEGER,
              "",
              "Those that state zero.",
              LedgerTotal::flowsOfZero);

  private LedgerResource() {}

  /** {@code /funding/ledger}. */
  public static ListRoute<LedgerEntry> ledger(
      LedgerQueries ledger, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> area = codes.query("area", "Parts placed in this area or inside it.");
    return new ListRoute<>(
        "/api/v1/funding/ledger",
        Permission.ANYONE,
        "The funding ledger: every part of a flow on one line",
        List.of(
            LINE,
            area,
            theme,
            CLASS,
            TRANSACTION,
            CURRENCY,
            GROUP,
            LEVEL,
            CommonParameters.RELEASE),
        SHAPE,
        LedgerEntry::key,
        new Placing.OnArea<>(LedgerEntry::areaCode),
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            release == null
                ? Rows.of(List.of(), LedgerEntry::key)
                : ledger.rows(
                    new LedgerFilter(
                        release.id(),
                        arguments.find(LINE).orElse(null),
                        arguments.find(area).orElse(null),
                        arguments.find(theme).orElse(null),
                        arguments.find(CLASS).orElse(null),
                        arguments.find(TRANSACTION).orElse(null),
                        arguments.find(CURRENCY).orElse(null),
                        arguments.get(GROUP),
                        arguments.get(LEVEL))));
  }

  /** {@code /funding/totals}. */
  public static ListRoute<LedgerTotal> totals(LedgerQueries ledger) {
    return new ListRoute<>(
        "/api/v1/funding/totals",
        Permission.ANYONE,
        "What the funding ledger adds up to, per class, transaction and currency",
        List.of(CommonParameters.RELEASE),
        TOTAL,
        LedgerResource::key,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                release == null ? List.of() : ledger.totals(release.id()), LedgerResource::key));
  }

  private static String key(LedgerTotal total) {
    return String.join("|", total.flowClass(), total.transactionType(), total.currency());
  }
}
