package org.nasij.api.instance;

import java.util.List;
import java.util.Set;
import org.nasij.api.gap.Evidence;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/** {@code /instance}. */
public final class InstanceResource {
  private static final Shape<InstanceSummary> SHAPE =
      Shape.<InstanceSummary>of("Instance", "What this instance holds.")
          .field(
              "organizations",
              FieldType.INTEGER,
              "#org+num",
              "Organizations stored.",
              i -> i.records("organization"))
          .field(
              "sites", FieldType.INTEGER, "#loc+num+sites", "Sites stored.", i -> i.records("site"))
          .field(
              "activities",
              FieldType.INTEGER,
              "#activity+num",
              "Activities stored.",
              i -> i.records("activity"))
          .field(
              "inventories",
              FieldType.INTEGER,
              "",
              "Inventories stored.",
              i -> i.records("inventory"))
          .field(
              "funders",
              FieldType.INTEGER,
              "#org+funder+num",
              "Funders stored.",
              i -> i.records("funder"))
          .field(
              "flows",
              FieldType.INTEGER,
              "#value+num",
              "Funding flows stored.",
              i -> i.records("flow"))
          .field(
              "opportunities",
              FieldType.INTEGER,
              "#activity+num+opportunities",
              "Roles stored that volunteers are sought for.",
              i -> i.records("opportunity"))
          .field(
              "projects",
              FieldType.INTEGER,
              "#activity+num+projects",
              "Projects stored, of any status.",
              i -> i.records("project"))
          .field(
              "supportNeeds",
              FieldType.INTEGER,
              "#need+num",
              "Needs for support stored.",
              i -> i.records("support_need"))
          .field(
              "calls",
              FieldType.INTEGER,
              "#activity+num+calls",
              "Calls of funders stored.",
              i -> i.records("call"))
          .field(
              "cellsActive",
              FieldType.INTEGER,
              "",
              "Cells (commune and theme) of the live figures with current activity.",
              i -> i.cells(Evidence.ACTIVE))
          .field(
              "cellsNoneConfirmed",
              FieldType.INTEGER,
              "",
              "Cells where an inventory says that there is none.",
              i -> i.cells(Evidence.NONE_CONFIRMED))
          .field(
              "cellsStale",
              FieldType.INTEGER,
              "",
              "Cells with old evidence alone.",
              i -> i.cells(Evidence.STALE))
          .field(
              "cellsNoData",
              FieldType.INTEGER,
              "",
              "Cells nobody reported on.",
              i -> i.cells(Evidence.NO_DATA))
          .field(
              "changedAt",
              FieldType.TIMESTAMP.orNull(),
              "#date+changed",
              "When a record last changed.",
              InstanceSummary::changedAt);

  private InstanceResource() {}

  /** The route. */
  public static ListRoute<InstanceSummary> get(InstanceQueries instance) {
    return new ListRoute<>(
        "/api/v1/instance",
        Permission.ANYONE,
        "What this instance holds",
        List.of(),
        SHAPE,
        summary -> "instance",
        null,
        Set.of(Channel.RELEASE, Channel.RECORDS),
        (arguments, release) -> Rows.of(List.of(instance.get()), summary -> "instance"));
  }
}
