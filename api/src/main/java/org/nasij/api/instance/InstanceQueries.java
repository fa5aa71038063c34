package org.nasij.api.instance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Evidence;
import org.nasij.api.query.Sql;
import org.nasij.api.release.Release;

/** Reads {@code reference.instance} and how much is stored. */
public final class InstanceQueries {
  private static final String INSTANCE = Sql.of(InstanceQueries.class, "instance");
  private static final String RECORDS = Sql.of(InstanceQueries.class, "records");
  private static final String EVIDENCE = Sql.of(InstanceQueries.class, "evidence");

  private final Jdbi jdbi;

  public InstanceQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** {@code demonstration} or {@code real}, if anything was imported. */
  public Optional<String> findWorld() {
    return jdbi.withHandle(
        handle ->
            Optional.ofNullable(
                handle.createQuery(INSTANCE).map(ConstructorMapper.of(World.class)).one().world()));
  }

  /** What this instance holds now. */
  public InstanceSummary get() {
    return jdbi.withHandle(
        handle -> {
          World world = handle.createQuery(INSTANCE).map(ConstructorMapper.of(World.class)).one();
          List<Count> counts =
              handle.createQuery(RECORDS).map(ConstructorMapper.of(Count.class)).list();
          Map<String, Long> records = new HashMap<>();
          counts.forEach(count -> records.put(count.recordType(), count.records()));
          Instant changedAt =
              counts.stream()
                  .map(Count::changedAt)
                  .filter(Objects::nonNull)
                  .max(Instant::compareTo)
                  .orElse(null);
          return new InstanceSummary(
              world.world(), world.asOf(), records, evidence(handle), changedAt);
        });
  }

  private static Map<Evidence, Long> evidence(Handle handle) {
    Map<Evidence, Long> cells = new EnumMap<>(Evidence.class);
    handle
        .createQuery(EVIDENCE)
        .bind("release", Release.LIVE)
        .map(ConstructorMapper.of(Cells.class))
        .forEach(row -> cells.put(row.evidence(), row.cells()));
    return cells;
  }

  /** A row of the statement {@code instance}. */
  public record World(@Nullable String world, @Nullable LocalDate asOf) {}

  /** A row of the statement {@code records}. */
  public record Count(String recordType, long records, @Nullable Instant changedAt) {}

  /** A row of the statement {@code evidence}. */
  public record Cells(Evidence evidence, long cells) {}
}
