package org.nasij.geo.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Real files that are no part of the project and lie beside it, in {@code ../shared/data}. Where
 * they are missing a test that needs one is skipped, or fails if {@code NASIJ_REQUIRE_SAMPLES} is
 * 1.
 */
public final class Samples {
  private Samples() {}

  /**
   * The path of a sample.
   *
   * @param path below {@code ../shared/data}, such as {@code samples/360giving_a.json}
   */
  public static Path require(String path) {
    // Tests run in a module's folder, or in the project's.
    return Stream.of("../../shared/data", "../shared/data")
        .map(folder -> Path.of(folder, path))
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() -> missing(path));
  }

  private static Path missing(String path) {
    String message = "This test needs the file ../shared/data/" + path + ", which is not there";
    return "1".equals(System.getenv("NASIJ_REQUIRE_SAMPLES")) ? fail(message) : abort(message);
  }
}
