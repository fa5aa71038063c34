package org.nasij.ingestion.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Words the world is made of, from the CSV files beside this class. Invented names; what is real is
 * the places alone.
 */
final class Words {
  /** Added to every name or title, so that no record can be taken for a real one. */
  static final String MARK_FR = " (démonstration)";

  static final String MARK_AR = " (تجريبي)";

  private Words() {}

  /** A name in French and Arabic. */
  record Name(String fr, String ar) {}

  /** A kind of activity of a theme. */
  record Title(String theme, Name name) {}

  /**
   * How much of a theme's work there is, and of which sort.
   *
   * @param code the theme
   * @param share of all activities, 0..1
   * @param medianCapacity places per year
   * @param unknownCapacity share of activities that state no capacity, 0..1
   * @param outreach share of activities done in place instead of at a site, 0..1
   * @param targetGroups codes, separated by semicolons
   * @param fundedPlaces share of funding to civil society that states the places it pays for, 0..1
   * @param placeCostMad about what a place costs
   * @param purpose as it stands in the name of an organization
   */
  record ThemeProfile(
      String code,
      double share,
      double medianCapacity,
      double unknownCapacity,
      double outreach,
      String targetGroups,
      double fundedPlaces,
      double placeCostMad,
      Name purpose) {}

  /** A sort of funder: its kind, the countries it may be of, and the word its name begins with. */
  record FunderSort(String kind, List<String> countries, Name word) {}

  /** A role that volunteers are sought for, by the skill it asks. */
  record Role(String skill, Name title) {}

  /** Something an organization needs, its kind, and how often, as a share of all. */
  record Need(String kind, double share, Name title) {}

  static List<Role> roles() {
    return read(
        "opportunities.csv",
        row -> new Role(row.get("skill"), new Name(row.get("title_fr"), row.get("title_ar"))));
  }

  static List<Need> needs() {
    return read(
        "support_needs.csv",
        row ->
            new Need(
                row.get("kind"),
                Double.parseDouble(row.get("share")),
                new Name(row.get("title_fr"), row.get("title_ar"))));
  }

  static List<Name> names() {
    return read("words.csv", row -> new Name(row.get("fr"), row.get("ar")));
  }

  static List<Title> titles() {
    return read(
        "activities.csv",
        row -> new Title(row.get("theme"), new Name(row.get("title_fr"), row.get("title_ar"))));
  }

  static List<ThemeProfile> themes() {
    return read(
        "themes.csv",
        row ->
            new ThemeProfile(
                row.get("theme"),
                Double.parseDouble(row.get("share")),
                Double.parseDouble(row.get("median_capacity")),
                Double.parseDouble(row.get("unknown_capacity")),
                Double.parseDouble(row.get("outreach")),
                row.get("target_groups"),
                Double.parseDouble(row.get("funded_places")),
                Double.parseDouble(row.get("place_cost_mad")),
                new Name(row.get("purpose_fr"), row.get("purpose_ar"))));
  }

  static List<FunderSort> funderSorts() {
    return read(
        "funders.csv",
        row ->
            new FunderSort(
                row.get("kind"),
                List.of(row.get("countries").split(";", -1)),
                new Name(row.get("word_fr"), row.get("word_ar"))));
  }

  private static <T> List<T> read(String file, Function<CSVRecord, T> row) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream stream = Words.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The file " + file + " is missing from the build");
      }
      try (CSVParser parser = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return parser.stream().map(row).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + file, e);
    }
  }
}
