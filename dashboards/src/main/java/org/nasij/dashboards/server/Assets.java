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
 * Style sheet, script, images and fonts, read into memory once. Their address holds a hash of them
 * all, so that a browser may keep them for ever.
 */
final class Assets {
  private static final String FOLDER = "/org/nasij/dashboards/assets/";
  private static final String PLEX =
      "fonts/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-%s-normal.woff2";
  private static final Map<String, String> TYPES =
      Map.of(
          "css",
          "text/css; charset=utf-8",
          "js",
          "text/javascript; charset=utf-8",
          "svg",
          "image/svg+xml",
          "woff2",
          "font/woff2");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String version;

  Assets() {
    read("nasij.css");
    read("weave.svg");
    read("icon.svg");
    read("live.js");
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

  /** The media type of a path that {@link #find} finds. */
  static String type(String path) {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  /** A file's bytes by its path. */
  Optional<byte[]> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private void read(String path) {
    try (InputStream stream = Assets.class.getResourceAsStream(FOLDER + path)) {
      if (stream == null) {
        throw new IllegalStateException(path + " is missing from this build");
      }
      files.put(path, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, bytes) -> digest.update(bytes));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
