package org.nasij.ingestion.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;
import org.nasij.ingestion.validation.Severity;

/** What was counted while a file was read. Bounded, however long the file. Mutable. */
public final class Tally {
  /** Notices of a code that are kept as examples. */
  public static final int EXAMPLES = 5;

  /** Notices of one code: how many, and the first of them. */
  public record NoticeGroup(NoticeCode code, long count, List<Notice> first) {
    public NoticeGroup {
      first = List.copyOf(first);
    }
  }

  /** Records of one type, refused ones among those read. */
  public record Read(long read, long refused) {}

  private final Map<NoticeCode, List<Notice>> examples = new EnumMap<>(NoticeCode.class);
  private final Map<NoticeCode, Long> noticeCounts = new EnumMap<>(NoticeCode.class);
  private final Map<RecordType, Read> records = new EnumMap<>(RecordType.class);
  private final Map<PlaceLevel, Long> places = new EnumMap<>(PlaceLevel.class);
  private long rowsRead;
  private long rowsRefused;
  private long placesWithCoordinates;
  private boolean fileRefused;

  /** The tally of a file that was refused before anything of it was read. */
  public static Tally ofRefusedFile(Notice notice) {
    Tally tally = new Tally();
    tally.refuseFile(notice);
    return tally;
  }

  void notice(Notice notice) {
    noticeCounts.merge(notice.code(), 1L, Long::sum);
    List<Notice> kept = examples.computeIfAbsent(notice.code(), code -> new ArrayList<>());
    if (kept.size() < EXAMPLES) {
      kept.add(notice);
    }
  }

  void rows(long read, long refused) {
    rowsRead += read;
    rowsRefused += refused;
  }

  void count(RecordType type, boolean refused) {
    records.merge(
        type,
        new Read(1, refused ? 1 : 0),
        (a, b) -> new Read(a.read() + b.read(), a.refused() + b.refused()));
  }

  void places(List<PlaceLevel> levels, long withCoordinates) {
    levels.forEach(level -> places.merge(level, 1L, Long::sum));
    placesWithCoordinates += withCoordinates;
  }

  void refuseFile(Notice notice) {
    notice(notice);
    fileRefused = true;
  }

  /** The notices by code, the worst first, then the most frequent. */
  public List<NoticeGroup> notices() {
    List<NoticeGroup> groups = new ArrayList<>();
    noticeCounts.forEach(
        (code, count) ->
            groups.add(new NoticeGroup(code, count, examples.getOrDefault(code, List.of()))));
    groups.sort(
        (a, b) -> {
          int worse = a.code().severity().compareTo(b.code().severity());
          return worse != 0 ? worse : Long.compare(b.count(), a.count());
        });
    return groups;
  }

  /** How many notices of a code there were. */
  public long count(NoticeCode code) {
    return noticeCounts.getOrDefault(code, 0L);
  }

  /** How many notices of a severity there were. */
  public long count(Severity severity) {
    return noticeCounts.entrySet().stream()
        .filter(entry -> entry.getKey().severity() == severity)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What was read and refused, by type of record. */
  public Map<RecordType, Read> records() {
    return Collections.unmodifiableMap(records);
  }

  /** The places of accepted records, by how exactly they are known. */
  public Map<PlaceLevel, Long> places() {
    return Collections.unmodifiableMap(places);
  }

  /** Places of accepted records that came with coordinates, used or not. */
  public long placesWithCoordinates() {
    return placesWithCoordinates;
  }

  /** Rows of data. */
  public long rowsRead() {
    return rowsRead;
  }

  /** Rows that were refused. */
  public long rowsRefused() {
    return rowsRefused;
  }

  /** Whether the file was refused as a whole, before its first row. */
  public boolean fileRefused() {
    return fileRefused;
  }

  /** Whether anything at all was refused. */
  public boolean refusedAnything() {
    return fileRefused || rowsRefused > 0 || count(Severity.ERROR) > 0;
  }
}
