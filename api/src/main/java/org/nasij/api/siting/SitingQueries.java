package org.nasij.api.siting;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Sql;

/** Reads {@code mart.siting} and what belongs to it. */
public final class SitingQueries {
  /** Most sites of a plan. */
  public static final int MOST_SITES = 20;

  private static final String PLANS = Sql.of(SitingQueries.class, "plans");
  private static final String PROPOSALS = Sql.of(SitingQueries.class, "proposals");
  private static final RowMapper<Plan> PLAN = ConstructorMapper.of(Plan.class);
  private static final RowMapper<Proposal> PROPOSAL = ConstructorMapper.of(Proposal.class);

  private final Jdbi jdbi;

  public SitingQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The plans of a theme by a model, regions first.
   *
   * @param area a region or province; null: all of them
   */
  public List<Plan> plans(String release, String theme, @Nullable String area, SitingModel model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PLANS)
                .bind("release", release)
                .bind("theme", theme)
                .bind("area", area)
                .bind("model", Codes.of(model))
                .map(PLAN)
                .list());
  }

  /** The plan of an area, if there is a row of it: none before it was first computed. */
  public Optional<Plan> findPlan(String release, String theme, String area, SitingModel model) {
    return plans(release, theme, area, model).stream().findFirst();
  }

  /**
   * The proposals of a theme by a model, area by area in order.
   *
   * @param area a region or province; null: all of them
   * @param sites of each area at most so many
   */
  public List<Proposal> proposals(
      String release, String theme, @Nullable String area, SitingModel model, int sites) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PROPOSALS)
                .bind("release", release)
                .bind("theme", theme)
                .bind("area", area)
                .bind("model", Codes.of(model))
                .bind("sites", sites)
                .map(PROPOSAL)
                .list());
  }
}
