package org.nasij.api.project;

import java.util.List;
import java.util.Set;
import org.nasij.api.area.AreaCodes;
import org.nasij.api.gap.GapResource;
import org.nasij.api.parameter.Parameter;
import org.nasij.api.parameter.ValueTypes;
import org.nasij.api.route.Channel;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.route.Placing;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.RecordFields;
import org.nasij.api.shape.Shape;
import org.nasij.geo.theme.Themes;

/** {@code /projects}. */
public final class ProjectResource {
  private static final List<String> STATUSES =
      List.of("idea", "seeks-a-lead", "planned", "running", "closed");

  private static final Parameter<String> STATUS =
      Parameter.optional("status", ValueTypes.oneOf(STATUSES), "Projects of this status.");

  private static final Shape<Project> SHAPE =
      Shape.<Project>of("Project", "A project in the pipeline, from an idea to what was closed.")
          .field(
              "id", FieldType.TEXT, "#activity+code", "Its id, `source:identifier`.", Project::id)
          .field(
              "organizationId",
              FieldType.TEXT.orNull(),
              "#org+code",
              "Who leads it; null: it seeks a lead.",
              Project::organizationId)
          .field(
              "organizationName",
              FieldType.TEXT.orNull(),
              "#org+name",
              "Its name.",
              Project::organizationName)
          .field(
              "activityId",
              FieldType.TEXT.orNull(),
              "#activity+code+service",
              "The activity it became; then the activity counts, and the project no more.",
              Project::activityId)
          .field("title", FieldType.TEXT, "#activity+name", "What it is called.", Project::title)
          .field(
              "description",
              FieldType.TEXT.orNull(),
              "#description",
              "What it is about.",
              Project::description)
          .field("status", FieldType.oneOf(STATUSES), "#status", "How far it is.", Project::status)
          .field("themes", FieldType.TEXTS, "#sector+code+list", "Themes.", Project::themes)
          .field(
              "delivery",
              FieldType.oneOf(List.of("site", "outreach")),
              "#modality",
              "At a site in one commune, or outreach in areas.",
              Project::delivery)
          .field("areaCodes", FieldType.TEXTS, "#loc+code+list", "Where.", Project::areaCodes)
          .field(
              "capacity",
              FieldType.NUMBER.orNull(),
              "#capacity+num",
              "Places per year, in the theme's unit, of the whole project.",
              Project::capacity)
          .field(
              "cost",
              FieldType.NUMBER.orNull(),
              "#value+cost",
              "What it costs, in the currency.",
              Project::cost)
          .field(
              "sought",
              FieldType.NUMBER.orNull(),
              "#value+sought",
              "What of it is still sought.",
              Project::sought)
          .field("currency", FieldType.TEXT.orNull(), "#currency", "ISO 4217.", Project::currency)
          .field(
              "startsOn", FieldType.DATE.orNull(), "#date+start", "First day.", Project::startsOn)
          .field("endsOn", FieldType.DATE.orNull(), "#date+end", "Last day.", Project::endsOn)
          .fields(
              RecordFields.provenance(Project::source, Project::recordedOn, Project::confirmedOn));

  private ProjectResource() {}

  /** The route. */
  public static ListRoute<Project> list(ProjectQueries projects, Themes themes, AreaCodes codes) {
    Parameter<String> theme = GapResource.theme(themes, false);
    Parameter<String> area = codes.query("area", "Projects in this area or inside it.");
    return new ListRoute<>(
        "/api/v1/projects",
        Permission.ANYONE,
        "Projects in the pipeline, the newest first",
        List.of(theme, area, STATUS),
        SHAPE,
        Project::id,
        new Placing.OnArea<>(
            project -> project.areaCodes().size() == 1 ? project.areaCodes().get(0) : null),
        Set.of(Channel.RELEASE, Channel.RECORDS),
        (arguments, release) ->
            projects.rows(
                new ProjectFilter(
                    arguments.find(theme).orElse(null),
                    arguments.find(area).orElse(null),
                    arguments.find(STATUS).orElse(null))));
  }
}
