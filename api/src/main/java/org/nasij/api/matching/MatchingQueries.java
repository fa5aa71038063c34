package org.nasij.api.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Rows;
import org.nasij.api.query.Sql;

/** Reads what the analyst published of the matching, and asks {@code mart.give} with one budget. */
public final class MatchingQueries {
  private static final String BY_CALLS = Sql.of(MatchingQueries.class, "allocated_by_calls");
  private static final String BY_BUDGET = Sql.of(MatchingQueries.class, "allocated_by_budget");
  private static final String OUTCOMES = Sql.of(MatchingQueries.class, "outcomes");
  private static final String COSTS = Sql.of(MatchingQueries.class, "costs");
  private static final String CALLS = Sql.of(MatchingQueries.class, "calls");
  private static final String SUMMARY = Sql.of(MatchingQueries.class, "summary");
  private static final String PRESENCE = Sql.of(MatchingQueries.class, "presence");
  private static final String FUNDERS = Sql.of(MatchingQueries.class, "funders");
  private static final String SUPPORT = Sql.of(MatchingQueries.class, "support");
  private static final String PROJECTS = Sql.of(MatchingQueries.class, "projects");
  private static final String EVERYWHERE = "MA";

  private final Jdbi jdbi;

  public MatchingQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Where the money would go, from the high band to the low, by priority. */
  public List<Allocated> allocated(Wish wish) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              wish.budgetMad() == null
                  ? handle.createQuery(BY_CALLS)
                  : handle
                      .createQuery(BY_BUDGET)
                      .bind("budget", wish.budgetMad())
                      .bind("ticket", wish.ticketMad());
          return placed(query, wish).map(ConstructorMapper.of(Allocated.class)).list();
        });
  }

  /** What becomes of each theme that has a target group. */
  public List<ThemeOutcome> outcomes(Wish wish) {
    return jdbi.withHandle(
        handle ->
            placed(handle.createQuery(OUTCOMES), wish)
                .bind("budget", wish.budgetMad())
                .bind("ticket", wish.ticketMad())
                .map(ConstructorMapper.of(ThemeOutcome.class))
                .list());
  }

  private static Query placed(Query query, Wish wish) {
    return query
        .bind("release", wish.releaseId())
        .bindArray("themes", String.class, List.copyOf(wish.themes()))
        .bind("inside", wish.inside() == null ? EVERYWHERE : wish.inside());
  }

  /** What a place costs, theme by theme. */
  public List<PlaceCost> costs(String releaseId, Set<String> themes) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COSTS)
                .bind("release", releaseId)
                .bindArray("themes", String.class, List.copyOf(themes))
                .map(ConstructorMapper.of(PlaceCost.class))
                .list());
  }

  /** The calls open on the release's date, from the first to close. */
  public List<MatchedCall> calls(String releaseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CALLS)
                .bind("release", releaseId)
                .map(ConstructorMapper.of(MatchedCall.class))
                .list());
  }

  /** The matching of the recorded calls; empty where the release has none. */
  public Optional<MatchingSummary> summary(String releaseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SUMMARY)
                .bind("release", releaseId)
                .map(ConstructorMapper.of(MatchingSummary.class))
                .findOne());
  }

  /**
   * Who funds where.
   *
   * @param themes empty: all
   * @param inside a region or province; null: everywhere
   */
  public Rows<Presence> presence(String releaseId, Set<String> themes, @Nullable String inside) {
    return Rows.of(
        jdbi,
        PRESENCE,
        query ->
            query
                .bind("release", releaseId)
                .bindArray("themes", String.class, List.copyOf(themes))
                .bind("inside", inside),
        ConstructorMapper.of(Presence.class));
  }

  /** Who funds the themes in the area already; what is withheld comes first. */
  public List<FunderTotal> funders(Wish wish) {
    return jdbi.withHandle(
        handle ->
            placed(handle.createQuery(FUNDERS), wish)
                .map(ConstructorMapper.of(FunderTotal.class))
                .list());
  }

  /**
   * What organizations that are open to support need, by kind and name.
   *
   * @param asOf the day on which it is needed
   */
  public List<OpenNeed> support(Wish wish, LocalDate asOf) {
    return records(SUPPORT, wish, asOf, OpenNeed.class);
  }

  /** Projects that seek money, from the first to start. */
  public List<SeekingProject> projects(Wish wish, LocalDate asOf) {
    return records(PROJECTS, wish, asOf, SeekingProject.class);
  }

  private <T> List<T> records(String sql, Wish wish, LocalDate asOf, Class<T> type) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("asOf", asOf)
                .bindArray("themes", String.class, List.copyOf(wish.themes()))
                .bind("inside", wish.inside() == null ? EVERYWHERE : wish.inside())
                .map(ConstructorMapper.of(type))
                .list());
  }
}
