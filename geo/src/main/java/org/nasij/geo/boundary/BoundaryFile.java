package org.nasij.geo.boundary;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The file of multipolygons by area code that the build makes and the processes read: the number of
 * areas, then for each its code, the length of its WKB and the WKB.
 */
final class BoundaryFile {
  /** The full boundaries, in this package's resources. */
  static final String BOUNDARIES = "boundaries.wkb";

  /** The simplified boundaries, in this package's resources. */
  static final String OUTLINES = "outlines.wkb";

  private BoundaryFile() {}

  static void write(Map<String, MultiPolygon> shapes, OutputStream stream) throws IOException {
    WKBWriter wkb = new WKBWriter();
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream))) {
      out.writeInt(shapes.size());
      for (Map.Entry<String, MultiPolygon> shape : shapes.entrySet()) {
        byte[] bytes = wkb.write(shape.getValue());
        out.writeUTF(shape.getKey());
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  static Map<String, MultiPolygon> read(InputStream stream) throws IOException {
    WKBReader wkb = new WKBReader();
    Map<String, MultiPolygon> shapes = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String code = in.readUTF();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        shapes.put(code, (MultiPolygon) wkb.read(bytes));
      }
      return shapes;
    } catch (ParseException e) {
      throw new IOException("The boundaries are damaged", e);
    }
  }
}
