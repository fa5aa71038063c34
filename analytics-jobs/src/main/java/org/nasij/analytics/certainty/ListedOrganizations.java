package org.nasij.analytics.certainty;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.certainty.Completeness;

/**
 * The lists on which organizations stand: a source is a list. Of an area the two sources that name
 * most organizations are taken. Two entries are one organization where they have the same
 * registration number or, in the same province, the same name but for case, marks and punctuation.
 */
final class ListedOrganizations {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|\u0640");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * An entry of a list.
   *
   * @param provinceOrNull null: only the region is known, and the name alone matches nothing
   */
  record Entry(
      String source,
      @Nullable String registrationOrNull,
      String name,
      @Nullable String provinceOrNull,
      @Nullable String regionOrNull) {}

  /** The two lists of an area, and what they say; null where there is none. */
  record TwoLists(
      String areaCode,
      @Nullable String firstOrNull,
      @Nullable String secondOrNull,
      Completeness completeness) {}

  private ListedOrganizations() {}

  /** The two longest lists of an area. */
  static TwoLists compare(String areaCode, List<Entry> entries) {
    Map<String, Map<String, Set<String>>> lists = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Set<String> keys = keys(entry);
      if (!keys.isEmpty()) {
        lists
            .computeIfAbsent(entry.source(), source -> new LinkedHashMap<>())
            .computeIfAbsent(keys.iterator().next(), first -> new LinkedHashSet<>())
            .addAll(keys);
      }
    }
    List<String> longest =
        lists.keySet().stream()
            .sorted(
                Comparator.comparingInt((String source) -> -size(lists, source))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(2)
            .toList();
    String first = longest.isEmpty() ? null : longest.get(0);
    String second = longest.size() < 2 ? null : longest.get(1);
    return new TwoLists(
        areaCode,
        first,
        second,
        Completeness.of(size(lists, first), size(lists, second), matched(lists, first, second)));
  }

  private static int size(Map<String, Map<String, Set<String>>> lists, @Nullable String source) {
    return lists.getOrDefault(source, Map.of()).size();
  }

  /** Each organization of the second list is matched at most once. */
  private static int matched(
      Map<String, Map<String, Set<String>>> lists,
      @Nullable String first,
      @Nullable String second) {
    Map<String, String> byKey = new LinkedHashMap<>();
    lists
        .getOrDefault(second, Map.of())
        .forEach((id, keys) -> keys.forEach(key -> byKey.putIfAbsent(key, id)));
    Set<String> taken = new LinkedHashSet<>();
    for (Set<String> keys : lists.getOrDefault(first, Map.of()).values()) {
      for (String key : keys) {
        String id = byKey.get(key);
        if (id != null && taken.add(id)) {
          break;
        }
      }
    }
    return taken.size();
  }

  /** What an entry is known by: its registration number first. */
  private static Set<String> keys(Entry entry) {
    List<String> keys = new ArrayList<>();
    if (entry.registrationOrNull() != null && !plain(entry.registrationOrNull()).isEmpty()) {
      keys.add("number " + plain(entry.registrationOrNull()));
    }
    if (entry.provinceOrNull() != null && !plain(entry.name()).isEmpty()) {
      keys.add("name " + entry.provinceOrNull() + " " + plain(entry.name()));
    }
    return new LinkedHashSet<>(keys);
  }

  private static String plain(String text) {
    String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SEPARATORS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
