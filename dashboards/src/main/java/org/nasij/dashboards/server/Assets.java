package org.nasij.dashboards.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Style sheet, images and fonts, read into memory once. Their address holds a hash of them all, so
 * that a browser may keep them for ever.
 */
final class Assets {
  private static final String FOLDER = "/org/nasij/dashboards/assets/";
  private static final String PLEX =
      "fonts/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-%s-normal.woff2";
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css; charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2");

  /** A file and its media type. */
  record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> files = new TreeMap<>();
  private final String version;

  Assets() {
    read("nasij.css");
    read("weave.svg");
    read("icon.svg");
    read(PLEX.formatted("latin-400"));
    read(PLEX.formatted("latin-600"));
    read(PLEX.formatted("arabic-400"));
    read("fonts/source-serif-4/files/source-serif-4-latin-600-normal.woff2");
    read("fonts/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2");
    version = hash();
  }

  /** Changes when any file does. */
  String version() {
    return version;
  }

  /** A file by its path. */
  Optional<Asset> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private void read(String path) {
    try (InputStream stream = Assets.class.getResourceAsStream(FOLDER + path)) {
      if (stream == null) {
        throw new IllegalStateException(path + " is missing from this build");
      }
      String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      if (type == null) {
        throw new IllegalStateException(path + " has no media type");
      }
      files.put(path, new Asset(type, stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, asset) -> digest.update(asset.bytes()));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
