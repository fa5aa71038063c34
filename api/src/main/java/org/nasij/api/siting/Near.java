package org.nasij.api.siting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is near a place: in its province or a province next to it.
 *
 * @param organizations with current activity in the theme; those that ask for support first
 * @param funders who funded the theme or the area; no recipient is named
 * @param calls open on the release's date, for the theme and the area
 * @param projects of the pipeline, in the theme; those that seek a lead first
 * @param volunteers of the province for the theme, as published
 */
public record Near(
    List<Organization> organizations,
    List<Funder> funders,
    List<Call> calls,
    List<Project> projects,
    Volunteers volunteers) {
  public Near {
    organizations = List.copyOf(organizations);
    funders = List.copyOf(funders);
    calls = List.copyOf(calls);
    projects = List.copyOf(projects);
  }

  /** How many organizations there are, listed or not. */
  public int organizationCount() {
    return organizations.isEmpty() ? 0 : organizations.get(0).total();
  }

  /**
   * An organization.
   *
   * @param inProvince whether it works in the province itself
   * @param open whether it asks for support
   * @param total how many there are in all, listed or not
   */
  public record Organization(String id, String name, boolean inProvince, boolean open, int total) {}

  /**
   * A funder.
   *
   * @param ofTheme whether it funded the theme
   * @param ofArea whether it funded the province
   */
  public record Funder(String id, String name, boolean ofTheme, boolean ofArea) {}

  /** A call for projects. */
  public record Call(String id, String title, String funderName, @Nullable String website) {}

  /**
   * A project of the pipeline.
   *
   * @param status idea, seeks-a-lead, planned, running or closed
   * @param areaCodes where it will work
   */
  public record Project(
      String id,
      String title,
      String status,
      @Nullable String organizationName,
      List<String> areaCodes,
      @Nullable Double capacity) {
    public Project {
      areaCodes = List.copyOf(areaCodes);
    }
  }

  /**
   * What volunteers of the province offer to the theme: the sum of {@code /volunteers}, and nothing
   * else.
   *
   * @param hours a year; null unless {@link VolunteersState#PUBLISHED}
   * @param contributors persons, ten at least; null likewise
   * @param asOf the day of the sum; null likewise
   */
  public record Volunteers(
      VolunteersState state,
      @Nullable Double hours,
      @Nullable Integer contributors,
      @Nullable LocalDate asOf) {}
}
