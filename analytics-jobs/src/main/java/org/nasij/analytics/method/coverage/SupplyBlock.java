package org.nasij.analytics.method.coverage;

import java.io.Serializable;
import java.util.List;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.geo.coordinates.LonLat;

/**
 * Some locations with the supply that every access problem has there, and some supply in place: the
 * part of the work that one task does. Plain arrays, since there may be very much of it.
 */
public final class SupplyBlock implements Serializable {
  private static final long serialVersionUID = 1;

  /** About how much a location takes, bytes. */
  static final int LOCATION_BYTES = 28;

  /** About how much a row takes, bytes. */
  static final int ROW_BYTES = 22;

  private static final int IMPUTED = 1;
  private static final int CURRENT = 2;

  /** By location. */
  private final int[] numbers;

  private final int[] communes;
  private final double[] lons;
  private final double[] lats;

  /** By row: first those at locations, ordered by location and, within one, by problem. */
  private final int[] rowStart;

  private final int[] problems;
  private final double[] supplies;
  private final byte[] flags;
  private final int[] days;

  /** The communes of each row in place, which follow the others. */
  private final int[][] inPlace;

  private SupplyBlock(int locations, int rowsAtLocations, int rowsInPlace) {
    int rows = rowsAtLocations + rowsInPlace;
    this.numbers = new int[locations];
    this.communes = new int[locations];
    this.lons = new double[locations];
    this.lats = new double[locations];
    this.rowStart = new int[locations + 1];
    this.problems = new int[rows];
    this.supplies = new double[rows];
    this.flags = new byte[rows];
    this.days = new int[rows];
    this.inPlace = new int[rowsInPlace][];
  }

  /** Supply of some problem. */
  record Row(int problem, SupplyRow row, int day) {}

  /** A location and the rows of all problems there, ordered by problem. */
  record Place(int number, SupplyLocation location, List<Row> rows) {}

  static SupplyBlock of(List<Place> places, List<Row> rowsInPlace) {
    int located = places.stream().mapToInt(place -> place.rows().size()).sum();
    SupplyBlock block = new SupplyBlock(places.size(), located, rowsInPlace.size());
    int row = 0;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      block.numbers[i] = place.number();
      block.communes[i] = place.location().commune();
      block.lons[i] = place.location().point().lon();
      block.lats[i] = place.location().point().lat();
      for (Row added : place.rows()) {
        block.set(row++, added);
      }
      block.rowStart[i + 1] = row;
    }
    for (int i = 0; i < rowsInPlace.size(); i++) {
      block.inPlace[i] =
          rowsInPlace.get(i).row().communes().stream().mapToInt(Integer::intValue).toArray();
      block.set(row++, rowsInPlace.get(i));
    }
    return block;
  }

  private void set(int row, Row added) {
    problems[row] = added.problem();
    supplies[row] = added.row().supply();
    flags[row] =
        (byte) ((added.row().imputed() ? IMPUTED : 0) | (added.row().current() ? CURRENT : 0));
    days[row] = added.day();
  }

  int locations() {
    return numbers.length;
  }

  int number(int location) {
    return numbers[location];
  }

  int commune(int location) {
    return communes[location];
  }

  LonLat point(int location) {
    return new LonLat(lons[location], lats[location]);
  }

  int firstRow(int location) {
    return rowStart[location];
  }

  int rows() {
    return problems.length;
  }

  int problem(int row) {
    return problems[row];
  }

  double supply(int row) {
    return supplies[row];
  }

  boolean imputed(int row) {
    return (flags[row] & IMPUTED) != 0;
  }

  boolean current(int row) {
    return (flags[row] & CURRENT) != 0;
  }

  /** The number of its day of evidence, where the row is current. */
  int day(int row) {
    return days[row];
  }

  /** The first row in place; the last one is the block's last. */
  int firstRowInPlace() {
    return rowStart[numbers.length];
  }

  int[] communesInPlace(int row) {
    return inPlace[row - firstRowInPlace()];
  }
}
