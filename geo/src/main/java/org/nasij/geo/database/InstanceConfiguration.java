package org.nasij.geo.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every process of an instance knows: where the database and the broker are. Read once from
 * {@code NASIJ_HOME/instance.properties}, which {@code nasij} writes with mode 0600; unknown keys
 * are fatal.
 *
 * <p>Keys: {@code database.url} (a JDBC URL without credentials), {@code database.<role>.password}
 * for each {@link Role}, {@code kafka} (bootstrap servers, {@code host:port,...}).
 *
 * @param home the instance's folder
 * @param databaseUrl a JDBC URL
 * @param passwords the password of each role
 * @param kafka bootstrap servers
 */
public record InstanceConfiguration(
    Path home, String databaseUrl, Map<Role, String> passwords, String kafka) {

  public static final String FILE = "instance.properties";

  public InstanceConfiguration {
    passwords = Map.copyOf(passwords);
  }

  /**
   * Reads the configuration of the instance in {@code NASIJ_HOME}.
   *
   * @throws ConfigurationException if the variable is not set, the file is not there, or a key is
   *     missing or unknown
   */
  public static InstanceConfiguration load(Map<String, String> environment) {
    String home = environment.get("NASIJ_HOME");
    if (home == null || home.isBlank()) {
      throw new ConfigurationException("NASIJ_HOME is not set. Start this process with ./nasij.");
    }
    return load(Path.of(home));
  }

  /** Reads the configuration of the instance in a folder. */
  public static InstanceConfiguration load(Path home) {
    Path file = home.resolve(FILE);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new ConfigurationException(
          "There is no instance in "
              + home
              + " ("
              + file
              + " cannot be read). Run ./nasij up or ./nasij demo.",
          e);
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    Map<Role, String> passwords = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      passwords.put(role, take(properties, unknown, "database." + role.key() + ".password", file));
    }
    String url = take(properties, unknown, "database.url", file);
    String kafka = take(properties, unknown, "kafka", file);
    if (!unknown.isEmpty()) {
      throw new ConfigurationException(
          file + " has keys nobody reads: " + String.join(", ", unknown));
    }
    return new InstanceConfiguration(home, url, passwords, kafka);
  }

  private static String take(Properties properties, Set<String> unknown, String key, Path file) {
    String value = properties.getProperty(key);
    unknown.remove(key);
    if (value == null || value.isBlank()) {
      throw new ConfigurationException(file + " lacks the key " + key);
    }
    return value;
  }

  /** The password of a role. */
  public String password(Role role) {
    String password = passwords.get(role);
    if (password == null) {
      throw new ConfigurationException("No password for " + role.databaseUser());
    }
    return password;
  }
}
