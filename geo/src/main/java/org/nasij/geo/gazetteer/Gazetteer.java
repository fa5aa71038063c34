package org.nasij.geo.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.reference.ReferenceFiles;

/**
 * Finds the area a text names, in French, Arabic, English or a transliteration. Immutable; safe for
 * many threads.
 *
 * <p>A bare name that is both a town's and its province's is taken for the town: the city divided
 * into arrondissements, else the commune. A word that says the level ("province de", "région de",
 * إقليم, جهة) decides otherwise. The name of another country is level {@link PlaceLevel#OUTSIDE};
 * several countries, Morocco among them, are level country with a confidence of at most .5.
 *
 * <p>Confidence, 0..1:
 *
 * <ul>
 *   <li>1: the official name to the letter;
 *   <li>.95: the official name but for case, diacritics, hamza, ta marbuta, punctuation, spaces;
 *   <li>.9: a known alias, or the official name but for articles and transliteration;
 *   <li>.85: an alias but for articles and transliteration;
 *   <li>.95 s² and at most .85, s = 1 - edits / letters, at least .75: a misspelling. A letter lost
 *       by a wrong encoding counts as a quarter of an edit;
 *   <li>times .6 + .4 c if only the share c of the words names the place;
 *   <li>times .9 if the place is not of the level the text says;
 *   <li>times .7 if it is not within the area asked for;
 *   <li>times w / sum of w over the places it could as well be, w their weights (a town that its
 *       province is called after, a province or a region 4, another town 2, a rural commune 1).
 * </ul>
 *
 * Below {@link #PLAUSIBLE} a match is a suggestion, not a finding.
 */
public final class Gazetteer {
  /** Matches of at least this confidence can be taken without a person looking. */
  public static final double PLAUSIBLE = 0.6;

  private static final double SEVERAL_COUNTRIES = 0.5;
  private static final double MIN_SIMILARITY = 0.75;
  private static final int MIN_FUZZY_LETTERS = 4;
  private static final int MAX_WORDS = 24;
  private static final int LONGEST_NAME_WORDS = 6;

  /** Names of a place that differ by no more than this are equally good. */
  private static final double AS_GOOD = 0.051;

  /** A name that one place bears officially and another by an alias may mean either. */
  private static final double ALIAS_AS_GOOD = 0.101;

  private final Areas areas;
  private final PlaceIndex index;
  private final Map<String, PlaceWord> placeWords = new HashMap<>();

  private Gazetteer(Areas areas) {
    this.areas = areas;
    this.index = new PlaceIndex(areas);
    for (CSVRecord row : ReferenceFiles.rows("place_words.csv")) {
      PlaceWord role = PlaceWord.valueOf(row.get("role").toUpperCase(Locale.ROOT));
      placeWords.put(Spelling.key(Spelling.words(row.get("word"))), role);
    }
  }

  /** Indexes the names of all areas and cities, and the aliases of {@code place_aliases.csv}. */
  public static Gazetteer of(Areas areas) {
    return new Gazetteer(areas);
  }

  /** The most likely place a text names; empty if nothing is near. */
  public Optional<Match> find(String text) {
    return find(text, null);
  }

  /**
   * The most likely place a text names.
   *
   * @param withinCode an area in which the place is expected to lie; it decides between places of
   *     the same name. A place elsewhere is still found, with less confidence.
   */
  public Optional<Match> find(String text, @Nullable String withinCode) {
    return rank(candidates(text, withinCode)).stream().findFirst();
  }

  /** The places a text may name, the most likely first, also those below {@link #PLAUSIBLE}. */
  public List<Match> list(String text, int limit) {
    List<Candidate> all = new ArrayList<>(candidates(text, null));
    List<String> words = Spelling.words(text);
    all.addAll(misspelt(words, null));
    return rank(all).stream().limit(limit).toList();
  }

  /**
   * A name that was recognised.
   *
   * @param wanted the level the text asked for
   * @param byKey whether the text is the name itself, official or alias, but for its spelling's key
   * @param confidence how sure it is by itself
   */
  private record Candidate(
      PlaceName place, @Nullable PlaceWord wanted, boolean byKey, double confidence) {
    Candidate times(double factor) {
      return new Candidate(place, wanted, byKey, confidence * factor);
    }

    /** Whether the text could as well mean this as the other one. */
    boolean rivals(Candidate other) {
      return confidence >= other.confidence - (byKey && other.byKey ? ALIAS_AS_GOOD : AS_GOOD);
    }
  }

  private List<Candidate> candidates(String text, @Nullable String withinCode) {
    List<String> words = Spelling.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    if (words.size() > MAX_WORDS) {
      words = words.subList(0, MAX_WORDS);
    }
    List<Candidate> found = within(named(words, text.strip(), null), withinCode);
    if (enough(found, withinCode)) {
      return found;
    }
    Parts parts = parts(words);
    found = join(found, within(agree(parts), withinCode));
    if (parts.coverWhole() && enough(found, withinCode)) {
      return found;
    }
    found = join(found, misspelt(words, withinCode));
    return found.isEmpty() ? within(misspelt(words, null), withinCode) : found;
  }

  private boolean enough(List<Candidate> found, @Nullable String withinCode) {
    return !found.isEmpty()
        && (withinCode == null
            || found.stream().anyMatch(candidate -> liesWithin(candidate.place(), withinCode)));
  }

  private static List<Candidate> join(List<Candidate> one, List<Candidate> other) {
    List<Candidate> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private List<Candidate> within(List<Candidate> candidates, @Nullable String withinCode) {
    if (withinCode == null) {
      return candidates;
    }
    return candidates.stream()
        .map(
            candidate ->
                liesWithin(candidate.place(), withinCode) ? candidate : candidate.times(0.7))
        .toList();
  }

  private boolean liesWithin(PlaceName place, String withinCode) {
    return place.areaCodes().stream().anyMatch(code -> contains(withinCode, code));
  }

  /** The places whose whole name the words are. */
  private List<Candidate> named(List<String> words, String text, @Nullable PlaceWord wanted) {
    List<Candidate> found = new ArrayList<>();
    Set<PlaceName> seen = new HashSet<>();
    for (PlaceName place : index.ofKey(Spelling.key(words))) {
      seen.add(place);
      double confidence = !place.official() ? 0.9 : place.name().equals(text) ? 1 : 0.95;
      found.add(asWanted(new Candidate(place, wanted, true, confidence)));
    }
    String fold = Spelling.fold(words);
    if (fold.length() >= 3) {
      for (PlaceName place : index.ofFold(fold)) {
        if (seen.add(place)) {
          found.add(asWanted(new Candidate(place, wanted, false, place.official() ? 0.9 : 0.85)));
        }
      }
    }
    return found;
  }

  private static Candidate asWanted(Candidate candidate) {
    PlaceWord wanted = candidate.wanted();
    if (wanted == null || levelOrder(candidate.place().level(), wanted) == 0) {
      return candidate;
    }
    return candidate.times(0.9);
  }

  /** A run of words that names places. */
  private record Part(int words, List<Candidate> candidates) {}

  /** What the words name, and how many of them name nothing. */
  private record Parts(List<Part> named, int unknownWords) {
    boolean coverWhole() {
      return !named.isEmpty() && unknownWords == 0;
    }

    double knownShare() {
      int known = named.stream().mapToInt(Part::words).sum();
      return (double) known / Math.max(1, known + unknownWords);
    }
  }

  /** Places named by parts of the words: "Rabat, Maroc", "commune de X, province de Y". */
  private Parts parts(List<String> words) {
    List<Part> parts = new ArrayList<>();
    PlaceWord wanted = null;
    int unknown = 0;
    int at = 0;
    while (at < words.size()) {
      Part part = longestPart(words, at, wanted);
      PlaceWord role = placeWords.get(words.get(at));
      if (role != null && (part == null || part.words() == 1)) {
        if (role != PlaceWord.LINK && role != PlaceWord.QUALIFIER) {
          wanted = role;
        }
        at++;
      } else if (part != null) {
        parts.add(part);
        wanted = null;
        at += part.words();
      } else {
        unknown++;
        at++;
      }
    }
    return new Parts(parts, unknown);
  }

  private @Nullable Part longestPart(List<String> words, int at, @Nullable PlaceWord wanted) {
    for (int length = Math.min(LONGEST_NAME_WORDS, words.size() - at); length > 0; length--) {
      List<String> run = words.subList(at, at + length);
      List<Candidate> named = named(run, "", wanted);
      if (placeWords.get(run.get(0)) == PlaceWord.LINK) {
        // "d'Ouarzazate" is no spelling of a name, "La ..." may be.
        named = named.stream().filter(Candidate::byKey).toList();
      }
      if (!named.isEmpty()) {
        return new Part(length, named);
      }
    }
    return null;
  }

  /** The places most of the parts agree on: the finest of those that lie in one another. */
  private List<Candidate> agree(Parts all) {
    List<Part> parts = all.named();
    List<Part> abroad = parts.stream().filter(part -> all(part, PlaceLevel.OUTSIDE)).toList();
    List<Part> country = parts.stream().filter(part -> all(part, PlaceLevel.COUNTRY)).toList();
    List<Part> places = new ArrayList<>(parts);
    places.removeAll(abroad);
    places.removeAll(country);
    double share = 0.6 + 0.4 * all.knownShare();
    List<Part> chosen = !places.isEmpty() ? places : !country.isEmpty() ? country : abroad;
    double doubt = abroad.isEmpty() || chosen == abroad ? share : SEVERAL_COUNTRIES;
    List<Candidate> found = new ArrayList<>();
    for (Part part : chosen) {
      for (Candidate candidate : part.candidates()) {
        long contradicted =
            chosen.stream().filter(other -> !supports(other, candidate.place())).count();
        if (chosen.stream().noneMatch(other -> !other.equals(part) && refines(other, candidate))) {
          found.add(candidate.times(doubt / (1 + contradicted)));
        }
      }
    }
    return found;
  }

  /** Whether a part names a place inside the one a candidate names, which then only says where. */
  private boolean refines(Part part, Candidate candidate) {
    return part.candidates().stream()
        .anyMatch(
            finer ->
                finer.place().level().compareTo(candidate.place().level()) < 0
                    && related(finer.place(), candidate.place()));
  }

  private static boolean all(Part part, PlaceLevel level) {
    return part.candidates().stream().allMatch(candidate -> candidate.place().level() == level);
  }

  private boolean supports(Part part, PlaceName place) {
    return part.candidates().stream().anyMatch(other -> related(other.place(), place));
  }

  /** Places whose name is near the words. */
  private List<Candidate> misspelt(List<String> words, @Nullable String withinCode) {
    PlaceWord wanted = null;
    List<String> name = new ArrayList<>();
    for (String word : words) {
      PlaceWord role = placeWords.get(word);
      if (role == null || !name.isEmpty()) {
        name.add(word);
      } else if (role != PlaceWord.LINK && role != PlaceWord.QUALIFIER) {
        wanted = role;
      }
    }
    String fold = Spelling.fold(name);
    long lost = fold.chars().filter(letter -> letter == Spelling.LOST).count();
    if (fold.length() < MIN_FUZZY_LETTERS || lost > fold.length() / 3) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (PlaceIndex.Near near : index.near(fold, MIN_SIMILARITY)) {
      double confidence = Math.min(0.85, 0.95 * near.similarity() * near.similarity());
      for (PlaceName place : index.ofFold(near.fold())) {
        if (place.level() != PlaceLevel.OUTSIDE
            && (withinCode == null || liesWithin(place, withinCode))) {
          found.add(asWanted(new Candidate(place, wanted, false, confidence)));
        }
      }
    }
    return found;
  }

  /** One match per place, best first, each divided by what else the text could mean. */
  private List<Match> rank(List<Candidate> candidates) {
    List<Candidate> open = new ArrayList<>(candidates);
    open.sort(
        Comparator.comparingDouble(Candidate::confidence)
            .thenComparingDouble(candidate -> candidate.place().weight())
            .reversed());
    List<Candidate> chosen = new ArrayList<>();
    while (!open.isEmpty()) {
      Candidate first = preferred(open);
      chosen.add(first);
      open.removeIf(
          other ->
              other.place().level() == first.place().level()
                  && other.place().areaCodes().equals(first.place().areaCodes()));
    }
    return chosen.stream().map(candidate -> match(candidate, chosen)).toList();
  }

  /** Of the names that are as good as the best, the one of the level a reader would mean. */
  private Candidate preferred(List<Candidate> sorted) {
    Candidate best =
        sorted.stream()
            .filter(other -> other.confidence() >= sorted.get(0).confidence() - AS_GOOD)
            .max(Comparator.comparingDouble(other -> other.place().weight()))
            .orElse(sorted.get(0));
    return sorted.stream()
        .filter(other -> other.confidence() >= best.confidence() - AS_GOOD)
        .filter(other -> related(other.place(), best.place()))
        .min(Comparator.comparingInt(other -> levelOrder(other.place().level(), best.wanted())))
        .orElse(best);
  }

  private Match match(Candidate candidate, List<Candidate> chosen) {
    PlaceName place = candidate.place();
    double others = 0;
    List<PlaceName> counted = new ArrayList<>();
    for (Candidate other : chosen) {
      PlaceName rival = other.place();
      if (other.rivals(candidate)
          && !related(rival, place)
          && counted.stream().noneMatch(earlier -> related(earlier, rival))) {
        counted.add(rival);
        others += rival.weight();
      }
    }
    double confidence = candidate.confidence() * place.weight() / (place.weight() + others);
    return new Match(place.level(), place.areaCodes(), place.cityCode(), confidence, place.name());
  }

  private static int levelOrder(PlaceLevel level, @Nullable PlaceWord wanted) {
    List<PlaceLevel> order =
        wanted == PlaceWord.PROVINCE
            ? List.of(PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COMMUNE, PlaceLevel.REGION)
            : wanted == PlaceWord.REGION
                ? List.of(
                    PlaceLevel.REGION, PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COMMUNE)
                : wanted == PlaceWord.COMMUNE
                    ? List.of(
                        PlaceLevel.COMMUNE, PlaceLevel.CITY, PlaceLevel.PROVINCE, PlaceLevel.REGION)
                    : List.of(
                        PlaceLevel.CITY,
                        PlaceLevel.COMMUNE,
                        PlaceLevel.PROVINCE,
                        PlaceLevel.REGION);
    int position = order.indexOf(level);
    return wanted == PlaceWord.CITY && level == PlaceLevel.COMMUNE
        ? 0
        : position < 0 ? order.size() : position;
  }

  private boolean related(PlaceName one, PlaceName other) {
    if (one.level() == PlaceLevel.OUTSIDE || other.level() == PlaceLevel.OUTSIDE) {
      return one.level() == other.level();
    }
    return one.areaCodes().stream()
        .anyMatch(a -> other.areaCodes().stream().anyMatch(b -> contains(a, b) || contains(b, a)));
  }

  /** Whether an area is another or lies in it. */
  private boolean contains(String outer, String inner) {
    return areas.findAncestor(inner, areas.get(outer).level()).stream()
        .anyMatch(area -> area.code().equals(outer));
  }
}
