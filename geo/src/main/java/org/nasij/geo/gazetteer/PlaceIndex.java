package org.nasij.geo.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.City;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.reference.ReferenceFiles;

/** Every known name by its key and by its fold, and the folds by their trigrams. */
final class PlaceIndex {
  private static final int FUZZY_CANDIDATES = 24;

  /** What a letter lost by a wrong encoding costs, in edits. */
  private static final double LOST_LETTER = 0.25;

  private final Map<String, List<PlaceName>> byKey = new HashMap<>();
  private final Map<String, List<PlaceName>> byFold = new HashMap<>();
  private final List<String> folds = new ArrayList<>();
  private final Map<String, int[]> foldsByTrigram = new HashMap<>();

  PlaceIndex(Areas areas) {
    for (Area area : areas.list()) {
      PlaceLevel level = PlaceLevel.ofCode(area.level().code());
      double weight = weight(areas, area);
      for (String name : names(area)) {
        add(new PlaceName(name, level, List.of(area.code()), null, true, weight));
      }
    }
    for (City city : areas.listCities()) {
      for (String name : List.of(city.nameFr(), city.nameAr())) {
        add(
            new PlaceName(
                name, PlaceLevel.CITY, List.of(city.provinceCode()), city.code(), true, 4));
      }
    }
    for (CSVRecord row : ReferenceFiles.rows("place_aliases.csv")) {
      add(alias(areas, row));
    }
    addForeignCountries();
    indexTrigrams();
  }

  private static List<String> names(Area area) {
    return area.nameZgh() == null
        ? List.of(area.nameFr(), area.nameAr())
        : List.of(area.nameFr(), area.nameAr(), area.nameZgh());
  }

  private static double weight(Areas areas, Area area) {
    if (area.level() != AreaLevel.COMMUNE) {
      return 4;
    }
    Area province = areas.get(area.parentCode());
    boolean seat =
        fold(area.nameFr()).equals(fold(province.nameFr()))
            || fold(area.nameAr()).equals(fold(province.nameAr()));
    return seat ? 4 : area.settlement().orElseThrow() == Settlement.URBAN ? 2 : 1;
  }

  private static PlaceName alias(Areas areas, CSVRecord row) {
    List<String> codes = List.of(row.get("area_codes").split(";"));
    codes.forEach(areas::get);
    String city = row.get("city_code").isEmpty() ? null : row.get("city_code");
    if (city != null && areas.findCity(city).isEmpty()) {
      throw new IllegalStateException("place_aliases.csv names the unknown city " + city);
    }
    PlaceLevel level = PlaceLevel.ofCode(row.get("level"));
    double weight = level == PlaceLevel.COMMUNE ? weight(areas, areas.get(codes.get(0))) : 4;
    return new PlaceName(row.get("name"), level, codes, city, false, weight);
  }

  /** Other countries are known by name, so that none is taken for a misspelt Moroccan place. */
  private void addForeignCountries() {
    for (String country : Locale.getISOCountries()) {
      // Western Sahara's provinces are on the map; it is not a place outside it.
      if (country.equals(Areas.COUNTRY) || country.equals("EH")) {
        continue;
      }
      Locale locale = new Locale.Builder().setRegion(country).build();
      for (String language : List.of("fr", "ar", "en")) {
        String name = locale.getDisplayCountry(Locale.forLanguageTag(language));
        add(new PlaceName(name, PlaceLevel.OUTSIDE, List.of(), null, true, 1));
      }
    }
  }

  private void add(PlaceName place) {
    List<String> words = Spelling.words(place.name());
    put(byKey, Spelling.key(words), place);
    put(byFold, Spelling.fold(words), place);
  }

  private static void put(Map<String, List<PlaceName>> index, String key, PlaceName place) {
    List<PlaceName> places = index.computeIfAbsent(key, k -> new ArrayList<>());
    boolean known =
        places.stream()
            .anyMatch(
                other ->
                    other.level() == place.level()
                        && other.areaCodes().equals(place.areaCodes())
                        && other.level() != PlaceLevel.OUTSIDE);
    if (!known) {
      places.add(place);
    }
  }

  private void indexTrigrams() {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (String fold : byFold.keySet()) {
      int position = folds.size();
      folds.add(fold);
      for (String trigram : trigrams(fold)) {
        lists.computeIfAbsent(trigram, t -> new ArrayList<>()).add(position);
      }
    }
    lists.forEach(
        (trigram, list) ->
            foldsByTrigram.put(trigram, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static List<String> trigrams(String fold) {
    String padded = "  " + fold + " ";
    List<String> trigrams = new ArrayList<>(fold.length() + 1);
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }

  private static String fold(String name) {
    return Spelling.fold(Spelling.words(name));
  }

  List<PlaceName> ofKey(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  List<PlaceName> ofFold(String fold) {
    return byFold.getOrDefault(fold, List.of());
  }

  /** A fold near another one, and how near: 1 - edit distance / longer length. */
  record Near(String fold, double similarity) {}

  /** The folds of the index that are at least so similar, by trigrams first, then by edits. */
  List<Near> near(String fold, double minSimilarity) {
    int[] shared = new int[folds.size()];
    List<Integer> touched = new ArrayList<>();
    for (String trigram : trigrams(fold)) {
      int @Nullable [] positions = foldsByTrigram.get(trigram);
      for (int position : positions == null ? new int[0] : positions) {
        if (shared[position]++ == 0) {
          touched.add(position);
        }
      }
    }
    touched.sort(
        (a, b) ->
            Double.compare(
                dice(shared[b], folds.get(b), fold), dice(shared[a], folds.get(a), fold)));
    return touched.stream()
        .limit(FUZZY_CANDIDATES)
        .map(position -> new Near(folds.get(position), similarity(fold, folds.get(position))))
        .filter(near -> near.similarity() >= minSimilarity)
        .toList();
  }

  private static double dice(int shared, String a, String b) {
    return 2.0 * shared / (a.length() + b.length() + 2);
  }

  private static double similarity(String a, String b) {
    return 1 - editDistance(a, b) / Math.max(a.length(), b.length());
  }

  /** Edit distance with transpositions of neighbours (optimal string alignment). */
  private static double editDistance(String a, String b) {
    double[][] d = new double[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        double cost = substitution(a.charAt(i - 1), b.charAt(j - 1));
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static double substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return a == Spelling.LOST || b == Spelling.LOST ? LOST_LETTER : 1;
  }
}
