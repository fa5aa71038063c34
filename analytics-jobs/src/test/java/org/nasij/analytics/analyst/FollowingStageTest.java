package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.testing.TestClock;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** A part that cannot be published, by a clock that only the test moves. */
class FollowingStageTest {
  private static final int THEMES = 16;

  private final TestClock clock = new TestClock(Instant.parse("2026-07-15T12:00:00Z"));
  private final Part failing = new Part("failing");
  private final Part steady = new Part("steady");
  private final List<Following> parts = List.of(failing, steady);
  private TestDatabase database;
  private Handle handle;
  private Gaps gaps;
  private FollowingStage stage;

  /** Publishes nothing, or fails. */
  private static final class Part implements Following {
    final List<Set<String>> attempts = new ArrayList<>();
    private final String name;
    boolean fails;

    Part(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void publish(Handle analyst, Gaps gaps, Set<String> themes) {
      attempts.add(themes);
      if (fails) {
        throw new IllegalStateException("not yet");
      }
    }
  }

  @BeforeEach
  void publishGaps() throws Exception {
    database = TestDatabase.create();
    handle = Jdbi.open(database.as(Role.ANALYST)::open);
    AccessJob job =
        model -> {
          var pairs = model.formPairs();
          return new AccessJob.Result(
              model.problems().stream().map(problem -> problem.solve(pairs)).toList(),
              pairs.size());
        };
    gaps = Analysis.of(job, parts, clock).whole(handle, null);
    stage = new FollowingStage(parts, clock);
  }

  @AfterEach
  void close() {
    handle.close();
    database.close();
  }

  @Test
  void aPartThatFailsRestsLongerEachTimeWhileTheOthersGoOn() throws Exception {
    // Given
    failing.fails = true;
    // When
    failsNow();
    // Then
    publishAllThereIs();
    assertThat(steady.attempts).hasSize(THEMES);
    assertThat(failing.attempts).hasSize(1);
    for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(stage.publishNext(handle, gaps)).as("%d s not over", seconds).isFalse();
      clock.advance(Duration.ofMillis(1));
      failsNow();
    }
  }

  @Test
  void aPartThatRecoversIsCaughtUpAndFailsAnewFromTheShortestPause() throws Exception {
    // Given a part that failed three times
    failing.fails = true;
    failsNow();
    publishAllThereIs();
    for (long seconds : new long[] {1, 2}) {
      clock.advance(Duration.ofSeconds(seconds));
      failsNow();
    }
    // When
    failing.fails = false;
    clock.advance(Duration.ofSeconds(4));
    publishAllThereIs();
    // Then
    assertThat(stage.isDone(handle)).isTrue();
    assertThat(failing.attempts).hasSize(3 + THEMES);
    // When it is touched and fails again
    handle.execute("update mart.theme_state set revision = 0 where part = 'failing'");
    failing.fails = true;
    failsNow();
    assertThat(stage.publishNext(handle, gaps)).isFalse();
    clock.advance(Duration.ofSeconds(1));
    failsNow();
  }

  private void failsNow() {
    assertThatThrownBy(() -> stage.publishNext(handle, gaps))
        .isInstanceOf(FollowingStage.FailedException.class)
        .hasMessageContaining("failing")
        .hasMessageContaining("not yet");
  }

  private void publishAllThereIs() throws Exception {
    while (stage.publishNext(handle, gaps)) {
      assertThat(failing.attempts.size() + steady.attempts.size()).isLessThan(100);
    }
  }
}
