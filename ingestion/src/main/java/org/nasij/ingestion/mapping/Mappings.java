package org.nasij.ingestion.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The mappings there are: those shipped, by name, and a user's own, by path. */
public final class Mappings {
  /** The shipped mappings: {@code NAME.yaml} in this package's resources. */
  public static final List<String> SHIPPED =
      List.of("360giving", "ngo-directory-2014", "worldbank-projects");

  private Mappings() {}

  /**
   * A mapping and what it was read from.
   *
   * @param mapping the mapping
   * @param text the file's text, which decides whether two readings are the same
   */
  public record Loaded(Mapping mapping, String text) {}

  /**
   * Loads a mapping.
   *
   * @param nameOrPath a path where it holds a slash or ends in {@code .yaml}, else a shipped name
   * @throws MappingException if there is none, or it cannot be used
   */
  public static Loaded load(String nameOrPath) {
    String text =
        nameOrPath.contains("/") || nameOrPath.endsWith(".yaml")
            ? ofPath(Path.of(nameOrPath))
            : ofName(nameOrPath);
    return new Loaded(Mapping.parse(text, nameOrPath), text);
  }

  private static String ofPath(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new MappingException(
          "The mapping " + path.toAbsolutePath() + " cannot be read. Check the path.", e);
    }
  }

  private static String ofName(String name) {
    if (!SHIPPED.contains(name)) {
      throw new MappingException(
          "There is no mapping "
              + name
              + ". Shipped are "
              + String.join(", ", SHIPPED)
              + "; a file of your own is given by a path that ends in .yaml.");
    }
    try (InputStream in = Mappings.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("The mapping " + name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the mapping " + name, e);
    }
  }
}
