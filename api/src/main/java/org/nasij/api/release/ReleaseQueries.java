package org.nasij.api.release;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemException;
import org.nasij.api.problem.ProblemKind;
import org.nasij.api.query.Sql;

/** Reads {@code mart.release}. */
public final class ReleaseQueries {
  private static final String LIST = Sql.of(ReleaseQueries.class, "list");

  private final Jdbi jdbi;

  public ReleaseQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All releases: the live figures first, then the editions, newest first. */
  public List<Release> list() {
    return jdbi.withHandle(
        handle -> handle.createQuery(LIST).map(ConstructorMapper.of(Release.class)).list());
  }

  /** A release by its id. */
  public Optional<Release> find(String id) {
    return list().stream().filter(release -> release.id().equals(id)).findFirst();
  }

  /**
   * A release that a request names.
   *
   * @throws ProblemException if there is none
   */
  public Release require(String id) {
    return find(id)
        .orElseThrow(() -> new ProblemException(Problem.of(ProblemKind.UNKNOWN_RELEASE, id)));
  }

  /** The live figures, if an analysis has run. */
  public Optional<Release> findLive() {
    return find(Release.LIVE);
  }
}
