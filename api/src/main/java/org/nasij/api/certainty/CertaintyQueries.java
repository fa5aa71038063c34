package org.nasij.api.certainty;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Sql;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/** Reads what the analyst publishes after the gaps about their certainty. */
public final class CertaintyQueries {
  private final Jdbi jdbi;

  public CertaintyQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Which lists, or which area.
   *
   * @param theme null: all
   * @param level null: all
   * @param settlement of communes; null: both
   * @param area of this area alone; null: whole lists
   */
  public record Scope(
      String releaseId,
      @Nullable String theme,
      Sector sector,
      @Nullable AreaLevel level,
      @Nullable Settlement settlement,
      @Nullable String area) {}

  /** First-order shares, per theme and list the largest first. */
  public List<Sensitivity> sensitivities(Scope scope) {
    return scope.area() == null
        ? ofLists("sensitivities", scope, ConstructorMapper.of(Sensitivity.class))
        : ofAreas("sensitivities_of_area", scope, ConstructorMapper.of(Sensitivity.class));
  }

  /** What holds over the draws, per theme and list. */
  public List<RankStability> stabilities(Scope scope) {
    return ofLists("stabilities", scope, ConstructorMapper.of(RankStability.class));
  }

  /** How like each list is by other models of access, per theme, list and model. */
  public List<ModelAgreement> agreements(Scope scope) {
    return ofLists("model_agreements", scope, ConstructorMapper.of(ModelAgreement.class));
  }

  /**
   * Where areas would stand by other models of access, per list in the published order.
   *
   * @param scope of one theme
   */
  public List<ModelRank> modelRanks(Scope scope) {
    return ofAreas("model_ranks", scope, ConstructorMapper.of(ModelRank.class));
  }

  private <T> List<T> ofLists(String name, Scope scope, RowMapper<T> mapper) {
    return jdbi.withHandle(handle -> query(handle, name, scope).map(mapper).list());
  }

  private <T> List<T> ofAreas(String name, Scope scope, RowMapper<T> mapper) {
    return jdbi.withHandle(
        handle -> query(handle, name, scope).bind("area", scope.area()).map(mapper).list());
  }

  private static Query query(Handle handle, String name, Scope scope) {
    return handle
        .createQuery(Sql.of(CertaintyQueries.class, name))
        .bind("release", scope.releaseId())
        .bind("theme", scope.theme())
        .bind("sector", Codes.of(scope.sector()))
        .bind("level", scope.level() == null ? null : Codes.of(scope.level()))
        .bind("settlement", scope.settlement() == null ? null : Codes.of(scope.settlement()));
  }

  /** Equity per theme, in the themes' order. */
  public List<Equity> equity(String releaseId, Sector sector, @Nullable String theme) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.of(CertaintyQueries.class, "equity"))
                .bind("release", releaseId)
                .bind("sector", Codes.of(sector))
                .bind("theme", theme)
                .map(ConstructorMapper.of(Equity.class))
                .list());
  }

  /** Completeness per theme, for the country, each region and each province. */
  public List<Completeness> completeness(
      String releaseId, @Nullable String theme, @Nullable String area, @Nullable AreaLevel level) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.of(CertaintyQueries.class, "completeness"))
                .bind("release", releaseId)
                .bind("theme", theme)
                .bind("area", area)
                .bind("level", level == null ? null : Codes.of(level))
                .map(ConstructorMapper.of(Completeness.class))
                .list());
  }

  /**
   * From where an area's access comes: itself, the largest of those that help, the others together.
   *
   * @param theme null: all themes
   */
  public List<AccessPart> origins(
      String releaseId, Sector sector, String area, @Nullable String theme) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.of(CertaintyQueries.class, "origins"))
                .bind("release", releaseId)
                .bind("sector", Codes.of(sector))
                .bind("theme", theme)
                .bind("area", area)
                .map(ConstructorMapper.of(AccessPart.class))
                .list());
  }

  /** On which days the knowledge of an area and theme rests. */
  public EvidenceDates evidence(String releaseId, Sector sector, String area, String theme) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.of(CertaintyQueries.class, "evidence"))
                .bind("release", releaseId)
                .bind("sector", Codes.of(sector))
                .bind("theme", theme)
                .bind("area", area)
                .map(ConstructorMapper.of(EvidenceDates.class))
                .findOne()
                .orElse(EvidenceDates.NONE));
  }

  /** The catchment of a commune; empty for other areas and themes people do not travel for. */
  public Optional<Catchment> findCatchment(
      String releaseId, Sector sector, String area, String theme) {
    return jdbi.withHandle(
        handle -> {
          List<CatchmentMember> members =
              handle
                  .createQuery(Sql.of(CertaintyQueries.class, "catchment_members"))
                  .bind("release", releaseId)
                  .bind("sector", Codes.of(sector))
                  .bind("theme", theme)
                  .bind("area", area)
                  .map(ConstructorMapper.of(CatchmentMember.class))
                  .list();
          return handle
              .createQuery(Sql.of(CertaintyQueries.class, "catchment"))
              .bind("release", releaseId)
              .bind("theme", theme)
              .bind("area", area)
              .map(
                  (row, context) ->
                      new Catchment(row.getInt("communes"), row.getDouble("persons"), members))
              .findOne();
        });
  }
}
