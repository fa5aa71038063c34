package org.nasij.ingestion.report;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.intake.RunCounts;
import org.nasij.ingestion.intake.RunCounts.Count;
import org.nasij.ingestion.reading.Tally;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.RecordType;

/**
 * What became of one file.
 *
 * @param file its name without folders
 * @param readAs what it was read as
 * @param mapping the mapping's name; "headers" where the file has the schema's own headers
 * @param source the prefix of its identifiers
 * @param encodingOrNull how its text is encoded; null where the format fixes it or it was refused
 * @param tally what was read
 * @param stored what intake and loader made of it; empty for a trial or a file that was refused
 * @param refusedRowsOrNull the list of refused rows, if there is one
 */
public record FileReport(
    String file,
    FileType readAs,
    String mapping,
    String source,
    @Nullable String encodingOrNull,
    Tally tally,
    Optional<Stored> stored,
    @Nullable Path refusedRowsOrNull) {

  /**
   * How a file was stored.
   *
   * @param repeated whether the same upload was stored before
   * @param counts what became of its records
   */
  public record Stored(long upload, long run, boolean repeated, RunCounts counts) {}

  /** The counts by type; of a trial only what was read and refused. */
  public Map<RecordType, Count> counts() {
    if (stored.isPresent()) {
      return stored.get().counts().byType();
    }
    Map<RecordType, Count> counts = new EnumMap<>(RecordType.class);
    tally
        .records()
        .forEach(
            (type, read) -> counts.put(type, new Count(read.read(), 0, 0, 0, read.refused(), 0)));
    return counts;
  }

  /** Whether anything of it was refused, here or by the loader. */
  public boolean refusedAnything() {
    return tally.refusedAnything()
        || counts().values().stream().anyMatch(count -> count.refused() > 0);
  }
}
