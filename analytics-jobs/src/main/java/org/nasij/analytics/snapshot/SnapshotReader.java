package org.nasij.analytics.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.funding.FundingFlow;
import org.nasij.analytics.method.funding.FundingPlace;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.coordinates.LonLat;

/**
 * Reads the records of one moment: one repeatable-read transaction, so that what is loaded
 * meanwhile is either in all of the answers or in none. Rows arrive in blocks.
 */
public final class SnapshotReader {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BLOCK_ROWS = 2_000;

  /** The type of the records that the ledger divides. */
  public static final String FLOW = "flow";

  private static final String SITE = "site";

  private final Handle handle;

  /**
   * @param handle a connection of the analyst's role, in no transaction
   */
  public SnapshotReader(Handle handle) {
    this.handle = handle;
  }

  /**
   * The records as they stand now.
   *
   * @param flows takes the flows, one by one, ordered by id; they are not kept
   */
  public Snapshot read(Consumer<FundingFlow> flows) {
    return read(true, flows);
  }

  /**
   * The records as they stand now, with the flows only if they are counted otherwise than before.
   *
   * @param flows takes all flows, ordered by id, if {@link Snapshot#hasOtherFlows}
   */
  public Snapshot readChanged(Consumer<FundingFlow> flows) {
    return read(false, flows);
  }

  /** The instance's fixed date, if it has one. */
  public Optional<LocalDate> findAsOf() {
    return query("instance")
        .map((row, context) -> Optional.ofNullable(row.getObject("as_of", LocalDate.class)))
        .one();
  }

  private Snapshot read(boolean whole, Consumer<FundingFlow> flows) {
    return handle.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        transaction -> {
          List<RecordChange> changes = query("changes").map((r, c) -> change(r)).list();
          Set<String> types =
              changes.stream().map(RecordChange::recordType).collect(Collectors.toSet());
          CountedRecords counted = new CountedRecords(handle);
          if (whole || types.contains(FLOW) || types.contains(SITE)) {
            counted.bringOn(types.contains(SITE));
          }
          Snapshot snapshot =
              query("instance")
                  .map(
                      (row, context) ->
                          new Snapshot(
                              row.getString("world"),
                              row.getObject("as_of", LocalDate.class),
                              query("activities").map((r, c) -> activity(r)).list(),
                              query("inventories").map((r, c) -> inventory(r)).list(),
                              changes,
                              counted.isPending()))
                  .one();
          if (whole || snapshot.hasOtherFlows()) {
            query("flows").map((row, context) -> flow(row)).forEach(flows);
          }
          return snapshot;
        });
  }

  private Query query(String name) {
    return handle.createQuery(SQL.locate(SnapshotReader.class, name)).setFetchSize(BLOCK_ROWS);
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return new Activity(
        row.getString("id"),
        row.getString("organization_id"),
        row.getString("kind"),
        row.getString("sector"),
        row.getString("site_id"),
        texts(row.getArray("themes")),
        number(row, "capacity"),
        Delivery.ofCode(row.getString("delivery")),
        row.getString("place_level") == null ? null : place(row),
        texts(row.getArray("area_codes")),
        row.getObject("evidence_on", LocalDate.class),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class));
  }

  private static RecordedPlace place(ResultSet row) throws SQLException {
    double lon = number(row, "lon");
    return new RecordedPlace(
        PlaceLevel.ofCode(row.getString("place_level")),
        row.getString("area_code"),
        row.getString("city_code"),
        Double.isNaN(lon) ? null : new LonLat(lon, number(row, "lat")));
  }

  private static RecordChange change(ResultSet row) throws SQLException {
    return new RecordChange(
        row.getLong("id"), row.getString("record_type"), row.getString("theme"));
  }

  private static Inventory inventory(ResultSet row) throws SQLException {
    return new Inventory(
        row.getString("id"),
        row.getString("area_code"),
        Set.copyOf(texts(row.getArray("themes"))),
        row.getObject("conducted_on", LocalDate.class));
  }

  /** A flow, out of a row with the columns of {@code core.flow} that the method reads. */
  public static FundingFlow flow(ResultSet row) throws SQLException {
    return new FundingFlow(
        row.getString("id"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("flow_class"),
        row.getString("transaction_type"),
        json(row.getString("themes"), new TypeReference<List<ThemePart>>() {}).stream()
            .map(part -> new FundingFlow.ThemeShare(part.theme(), share(part.share())))
            .toList(),
        json(row.getString("places"), new TypeReference<List<PlacePart>>() {}).stream()
            .map(
                part ->
                    new FundingPlace(
                        PlaceLevel.ofCode(part.level()),
                        part.areas() == null ? List.of() : part.areas(),
                        part.city(),
                        share(part.share())))
            .toList());
  }

  /** An element of {@code core.flow.themes}. */
  private record ThemePart(String theme, @Nullable Double share) {}

  /** An element of {@code core.flow.places}, as far as the ledger looks at it. */
  @JsonIgnoreProperties({"country", "lon", "lat", "text"})
  private record PlacePart(
      String level, @Nullable List<String> areas, @Nullable String city, @Nullable Double share) {}

  private static <T> T json(String text, TypeReference<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("core.flow holds what the schema does not allow: " + text, e);
    }
  }

  private static double share(@Nullable Double share) {
    return share == null ? Double.NaN : share;
  }

  private static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
