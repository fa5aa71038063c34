package org.nasij.analytics.analyst;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.release.ThemeStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what follows from the gaps, a part and a theme at a time, those touched last first, so
 * that a change of records is never behind more than one of them. A part that fails stays pending
 * and rests; the others go on.
 */
final class FollowingStage {
  private static final Logger log = LoggerFactory.getLogger(FollowingStage.class);

  private final List<Following> followings;
  private final Clock clock;
  private final Map<String, Retry> resting = new HashMap<>();

  FollowingStage(List<Following> followings, Clock clock) {
    this.followings = followings;
    this.clock = clock;
  }

  /** A part that could not be published; the cause says why. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1;

    FailedException(String part, Exception cause) {
      super(
          "The figures of the part " + part + " could not be computed: " + cause.getMessage(),
          cause);
    }
  }

  private record Work(Following following, Set<String> themes) {}

  /** Whether all parts have caught up. */
  boolean isDone(Handle handle) {
    return pending(handle).isEmpty();
  }

  /**
   * Publishes what comes next.
   *
   * @return whether there was anything to do now
   * @throws FailedException if it failed; it is tried again after a while
   */
  boolean publishNext(Handle handle, Gaps gaps) throws FailedException {
    Optional<Work> next = findNext(handle);
    if (next.isEmpty()) {
      return false;
    }
    Following following = next.get().following();
    Set<String> themes = next.get().themes();
    long startNanos = System.nanoTime();
    try {
      long revision =
          handle.inTransaction(
              transaction -> {
                following.publish(handle, gaps, themes);
                return new ThemeStates(handle).follow(following.name(), themes, gaps.revision());
              });
      resting.remove(following.name());
      log.info(
          "Published {} of {} as revision {} in {} ms",
          following.name(),
          themes,
          revision,
          (System.nanoTime() - startNanos) / 1_000_000);
      return true;
    } catch (SQLException | RuntimeException e) {
      Instant now = clock.instant();
      resting.merge(following.name(), Retry.after(now), (before, first) -> before.again(now));
      throw new FailedException(following.name(), e);
    }
  }

  private Optional<Work> findNext(Handle handle) {
    List<ThemeStates.Pending> pending = pending(handle);
    Instant now = clock.instant();
    return pending.stream()
        .filter(
            one -> !resting.containsKey(one.part()) || !now.isBefore(resting.get(one.part()).at()))
        .findFirst()
        .map(first -> work(first, pending));
  }

  private Work work(ThemeStates.Pending first, List<ThemeStates.Pending> pending) {
    Following following =
        followings.stream().filter(f -> f.name().equals(first.part())).findFirst().orElseThrow();
    return new Work(
        following,
        following.spansThemes()
            ? pending.stream()
                .filter(one -> one.part().equals(first.part()))
                .map(ThemeStates.Pending::theme)
                .collect(Collectors.toSet())
            : Set.of(first.theme()));
  }

  private List<ThemeStates.Pending> pending(Handle handle) {
    return new ThemeStates(handle).listPending(followings.stream().map(Following::name).toList());
  }
}
