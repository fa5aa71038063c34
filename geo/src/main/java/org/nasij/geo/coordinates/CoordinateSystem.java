package org.nasij.geo.coordinates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate systems in which Moroccan places are given. First axis east, second north, in all
 * of them. The definitions are the EPSG registry's, kept as WKT beside this class: the registry
 * inside GeoTools is a database that is unpacked to the temporary folder on first use, which takes
 * seconds.
 */
@SuppressWarnings("ImmutableEnumChecker") // GeoTools' transforms are immutable, but do not say so.
public enum CoordinateSystem {
  /** Longitude and latitude in degrees. */
  WGS_84(4326),

  /**
   * Merchich / Nord Maroc, Lambert conformal conic, metres: the national system of the north, from
   * about 31.5 degrees. To WGS 84 by the geocentric translation 31, 146, 47 m (EPSG:1165, accurate
   * to 7 m).
   */
  MERCHICH_NORD_MAROC(26191),

  /** WGS 84 / UTM zone 29N, metres: 12 to 6 degrees west. */
  UTM_29N(32629);

  private final int epsg;
  private final MathTransform toWgs84;
  private final MathTransform fromWgs84;

  CoordinateSystem(int epsg) {
    this.epsg = epsg;
    try {
      CoordinateReferenceSystem system = definition(epsg);
      CoordinateReferenceSystem wgs84 = definition(4326);
      boolean lenient = false;
      this.toWgs84 = CRS.findMathTransform(system, wgs84, lenient);
      this.fromWgs84 = CRS.findMathTransform(wgs84, system, lenient);
    } catch (FactoryException e) {
      throw new IllegalStateException("EPSG:" + epsg + " cannot be used", e);
    }
  }

  private static CoordinateReferenceSystem definition(int epsg) throws FactoryException {
    String file = "epsg_" + epsg + ".wkt";
    try (InputStream stream = CoordinateSystem.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the build");
      }
      return CRS.parseWKT(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + file, e);
    }
  }

  /** The code in the EPSG registry. */
  public int epsg() {
    return epsg;
  }

  /** The system of an EPSG code, if it is one of these. */
  public static Optional<CoordinateSystem> findByEpsg(int epsg) {
    return Arrays.stream(values()).filter(system -> system.epsg == epsg).findFirst();
  }

  /**
   * A position of this system in degrees.
   *
   * @param east easting in metres, or longitude in degrees
   * @param north northing in metres, or latitude in degrees
   * @throws IllegalArgumentException if the position is not on the earth or out of the system's
   *     reach
   */
  public LonLat toLonLat(double east, double north) {
    Coordinate position = transform(toWgs84, new Coordinate(east, north));
    return new LonLat(position.x, position.y);
  }

  /**
   * A position in degrees in this system.
   *
   * @return easting and northing in metres, or longitude and latitude in degrees
   * @throws IllegalArgumentException if the position is out of the system's reach
   */
  public Coordinate fromLonLat(LonLat position) {
    return transform(fromWgs84, new Coordinate(position.lon(), position.lat()));
  }

  /**
   * A geometry of this system in degrees, longitude first; a new one.
   *
   * @throws IllegalArgumentException if a vertex is out of the system's reach
   */
  public Geometry toWgs84(Geometry geometry) {
    try {
      return JTS.transform(geometry, toWgs84);
    } catch (TransformException e) {
      throw new IllegalArgumentException("Not a geometry of EPSG:" + epsg, e);
    }
  }

  private Coordinate transform(MathTransform transform, Coordinate position) {
    try {
      return JTS.transform(position, new Coordinate(), transform);
    } catch (TransformException e) {
      throw new IllegalArgumentException("Not a position of EPSG:" + epsg + ": " + position, e);
    }
  }
}
