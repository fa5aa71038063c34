package org.nasij.api.area;

import java.util.List;
import java.util.Set;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.GapQueries;
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
import org.nasij.api.theme.ThemeResource;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/** {@code /areas} and {@code /areas/{code}}. */
public final class AreaResource {
  private static final Parameter<AreaLevel> LEVEL =
      Parameter.optional("level", ValueTypes.codeOf(AreaLevel.class), "Areas of this level.");
  private static final Parameter<String> TEXT =
      Parameter.optional(
          "q",
          ValueTypes.text(100, ".+"),
          "Words that each occur in a name, in Latin, Arabic or Tifinagh letters; case and accents do not"
              + " count.");

  /** An area with what is around it. */
  record Detail(
      AreaSummary area,
      List<AreaSummary> ancestors,
      List<AreaSummary> children,
      List<Cell> cells) {}

  private static final Shape<AreaSummary> NEIGHBOUR =
      Shape.<AreaSummary>of("AreaName", "An area by name.")
          .field("level", FieldType.codeOf(AreaLevel.class), "", "Its level.", AreaSummary::level)
          .field("code", FieldType.TEXT, "", "Its code.", AreaSummary::code)
          .field("nameFr", FieldType.TEXT, "", "Name in French.", AreaSummary::nameFr)
          .field("nameAr", FieldType.TEXT, "", "Name in Arabic.", AreaSummary::nameAr)
          .field("nameZgh", FieldType.TEXT.orNull(), "", "Name in Tifinagh.", AreaSummary::nameZgh);

  private static final Shape<AreaSummary> SUMMARY =
      Shape.<AreaSummary>of("Area", "An area with what the census says of its size.")
          .field(
              "level",
              FieldType.codeOf(AreaLevel.class),
              "#loc+level",
              "Its level.",
              AreaSummary::level)
          .field(
              "code",
              FieldType.TEXT,
              "#loc+code",
              "ISO 3166-2 for the country, regions and provinces, HCP's 2024 code for communes.",
              AreaSummary::code)
          .field(
              "parentCode",
              FieldType.TEXT.orNull(),
              "#loc+code+parent",
              "The area one level up.",
              AreaSummary::parentCode)
          .field(
              "provinceCode",
              FieldType.TEXT.orNull(),
              "#adm2+code",
              "The province it is or lies in.",
              AreaSummary::provinceCode)
          .field(
              "regionCode",
              FieldType.TEXT.orNull(),
              "#adm1+code",
              "The region it is or lies in.",
              AreaSummary::regionCode)
          .field("nameFr", FieldType.TEXT, "#loc+name+fr", "Name in French.", AreaSummary::nameFr)
          .field("nameAr", FieldType.TEXT, "#loc+name+ar", "Name in Arabic.", AreaSummary::nameAr)
          .field(
              "nameZgh",
              FieldType.TEXT.orNull(),
              "#loc+name+zgh",
              "Name in Tamazight (Tifinagh), where known.",
              AreaSummary::nameZgh)
          .field(
              "kind",
              FieldType.oneOf(
                  List.of("country", "region", "province", "prefecture", "urban", "rural")),
              "#loc+type",
              "What kind of area it is.",
              AreaSummary::kind)
          .field(
              "settlement",
              FieldType.codeOf(Settlement.class).orNull(),
              "#loc+settlement",
              "Urban or rural, for a commune.",
              AreaSummary::settlement)
          .field(
              "lon",
              FieldType.NUMBER.orNull(),
              "#geo+lon",
              "Representative point of a commune, WGS 84, degrees east.",
              AreaSummary::lon)
          .field("lat", FieldType.NUMBER.orNull(), "#geo+lat", "Degrees north.", AreaSummary::lat)
          .field(
              "areaKm2",
              FieldType.NUMBER.orNull(),
              "#loc+area",
              "Square kilometres, for a commune.",
              AreaSummary::areaKm2)
          .field(
              "ochaPcode",
              FieldType.TEXT.orNull(),
              "#loc+code+v_pcode",
              "OCHA P-code, where known.",
              AreaSummary::ochaPcode)
          .field(
              "boundarySource",
              FieldType.oneOf(List.of("openstreetmap", "approximate", "imported")).orNull(),
              "",
              "Where its boundary is from; `approximate`: drawn from the communes' points.",
              AreaSummary::boundarySource)
          .field(
              "population",
              FieldType.INTEGER.orNull(),
              "#population",
              "Legal population, census of 2024.",
              AreaSummary::population)
          .field(
              "households",
              FieldType.INTEGER.orNull(),
              "#population+households",
              "Households, census of 2024.",
              AreaSummary::households)
          .field(
              "childCount",
              FieldType.INTEGER,
              "",
              "How many areas lie one level below.",
              AreaSummary::children);

  private static final Shape<Detail> DETAIL =
      Shape.<Detail>of("AreaDetail", "An area with what is above, below and known of it.")
          .fieldsOf(SUMMARY, Detail::area)
          .field(
              "ancestors",
              FieldType.listOf(NEIGHBOUR),
              "",
              "The areas above, from the country down.",
              Detail::ancestors)
          .field(
              "children",
              FieldType.listOf(NEIGHBOUR),
              "",
              "The areas one level below.",
              Detail::children)
          .field(
              "cells",
              FieldType.listOf(GapResource.SHAPE),
              "",
              "Its cell of every theme; empty while nothing is published.",
              Detail::cells);

  private AreaResource() {}

  /** {@code /areas}. */
  public static ListRoute<AreaSummary> list(AreaQueries areas, AreaCodes codes) {
    Parameter<String> parent =
        codes.query("parent", "Areas inside this one, at any depth; with `level`, of that level.");
    return new ListRoute<>(
        "/api/v1/areas",
        Permission.ANYONE,
        "Areas: the country, regions, provinces and communes",
        List.of(LEVEL, parent, TEXT),
        SUMMARY,
        AreaSummary::code,
        new Placing.OnArea<>(AreaSummary::code),
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            areas.rows(
                new AreaFilter(
                    arguments.find(LEVEL).orElse(null),
                    null,
                    null,
                    arguments.find(parent).orElse(null),
                    arguments.find(TEXT).orElse(null))));
  }

  /** {@code /areas/{code}}. */
  public static ListRoute<?> detail(AreaQueries areas, GapQueries gaps, AreaCodes codes) {
    Parameter<String> code = codes.path("code");
    return new ListRoute<>(
        "/api/v1/areas/{code}",
        Permission.ANYONE,
        "One area: what is above and below it, and its cell of every theme",
        List.of(code, ThemeResource.SECTOR, CommonParameters.RELEASE),
        DETAIL,
        detail -> detail.area().code(),
        new Placing.OnArea<>(detail -> detail.area().code()),
        Set.of(Channel.RELEASE),
        (arguments, release) ->
            Rows.of(
                areas.find(arguments.get(code)).stream()
                    .map(
                        area ->
                            new Detail(
                                area,
                                areas.listAncestors(area.code()),
                                areas.listChildren(area.code()),
                                release == null
                                    ? List.of()
                                    : gaps.ofArea(
                                        release.id(),
                                        arguments.get(ThemeResource.SECTOR),
                                        area.code())))
                    .toList(),
                detail -> detail.area().code()));
  }
}
