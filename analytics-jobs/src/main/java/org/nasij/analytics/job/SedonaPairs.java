package org.nasij.analytics.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF8;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.coordinates.LonLat;
import org.nasij.geo.travel.DemandArea;
import org.nasij.geo.travel.TravelTime;

/**
 * Forms the pairs of demand areas and the supply locations outside them by a spatial join of
 * Sedona: an index over the areas goes to every executor, and the locations stream past it. The
 * join takes a little more than the distance on the sphere at which an area's largest catchment
 * ends; the minutes of the travel formula then decide, the limit included. The pairs are those of
 * {@link org.nasij.analytics.method.access.FormulaPairs}.
 */
final class SedonaPairs {
  /** Sedona's sphere differs from ours by a ten-millionth. */
  private static final double MARGIN = 1.0001;

  private static final double MARGIN_METERS = 1;

  private static final StructType AREA =
      new StructType()
          .add("area", DataTypes.IntegerType, false)
          .add("area_urban", DataTypes.BooleanType, false)
          .add("area_lon", DataTypes.DoubleType, false)
          .add("area_lat", DataTypes.DoubleType, false)
          .add("area_km2", DataTypes.DoubleType, false)
          .add("paved_road_km", DataTypes.DoubleType, false)
          .add("limit_minutes", DataTypes.DoubleType, false)
          .add("limit_meters", DataTypes.DoubleType, false);

  private static final StructType LOCATION =
      new StructType()
          .add("location", DataTypes.IntegerType, false)
          .add("commune", DataTypes.IntegerType, false)
          .add("urban", DataTypes.BooleanType, false)
          .add("lon", DataTypes.DoubleType, false)
          .add("lat", DataTypes.DoubleType, false);

  private static final UserDefinedFunction IS_WITHIN =
      udf((UDF2<Double, Double, Boolean>) TravelTime::isWithin, DataTypes.BooleanType);

  private final SparkSession session;
  private final TravelTime travel;

  SedonaPairs(SparkSession session, TravelTime travel) {
    this.session = session;
    this.travel = travel;
  }

  /**
   * The pairs within each area's limit.
   *
   * @param areas the demand areas, in the order of their numbers
   * @param locations in the order of their numbers
   * @param limitMinutes the largest catchment by area, inclusive
   */
  TravelPairs form(List<DemandArea> areas, List<SupplyLocation> locations, double[] limitMinutes) {
    TravelPairs.Builder pairs = TravelPairs.builder(locations.size());
    dataset(areas, locations, limitMinutes)
        .collectAsList()
        .forEach(pair -> pairs.add(pair.getInt(0), pair.getInt(1), pair.getDouble(2)));
    return pairs.build();
  }

  private Dataset<Row> dataset(
      List<DemandArea> areas, List<SupplyLocation> locations, double[] limitMinutes) {
    Dataset<Row> demand =
        session
            .createDataFrame(
                IntStream.range(0, areas.size())
                    .mapToObj(number -> row(number, areas.get(number), limitMinutes[number]))
                    .toList(),
                AREA)
            .withColumn("area_point", expr("ST_Point(area_lon, area_lat)"));
    Dataset<Row> supply =
        session
            .createDataFrame(
                IntStream.range(0, locations.size())
                    .mapToObj(number -> row(number, locations.get(number), areas))
                    .toList(),
                LOCATION)
            .withColumn("point", expr("ST_Point(lon, lat)"));
    return supply
        .join(broadcast(demand), expr("ST_DistanceSphere(point, area_point) <= limit_meters"))
        .where(col("area").notEqual(col("commune")))
        .withColumn(
            "minutes",
            minutes(travel)
                .apply(
                    col("area_urban"),
                    col("area_lon"),
                    col("area_lat"),
                    col("area_km2"),
                    col("paved_road_km"),
                    col("urban"),
                    col("lon"),
                    col("lat")))
        .where(IS_WITHIN.apply(col("minutes"), col("limit_minutes")))
        .select("location", "area", "minutes");
  }

  private Row row(int number, DemandArea area, double limitMinutes) {
    double limitMeters = 1000 * travel.maxKm(area, limitMinutes);
    return RowFactory.create(
        number,
        area.settlement() == Settlement.URBAN,
        area.point().lon(),
        area.point().lat(),
        area.areaKm2(),
        area.pavedRoadKm(),
        limitMinutes,
        limitMeters < 0 ? -1 : limitMeters * MARGIN + MARGIN_METERS);
  }

  private static Row row(int number, SupplyLocation location, List<DemandArea> areas) {
    return RowFactory.create(
        number,
        location.commune(),
        areas.get(location.commune()).settlement() == Settlement.URBAN,
        location.point().lon(),
        location.point().lat());
  }

  private static UserDefinedFunction minutes(TravelTime travel) {
    UDF8<Boolean, Double, Double, Double, Double, Boolean, Double, Double, Double> minutes =
        (areaUrban, areaLon, areaLat, areaKm2, pavedRoadKm, urban, lon, lat) ->
            travel.minutes(
                new DemandArea(
                    "", settlement(areaUrban), new LonLat(areaLon, areaLat), areaKm2, pavedRoadKm),
                new LonLat(lon, lat),
                settlement(urban));
    return udf(minutes, DataTypes.DoubleType);
  }

  private static Settlement settlement(boolean urban) {
    return urban ? Settlement.URBAN : Settlement.RURAL;
  }
}
