package org.nasij.dashboards.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.geo.reference.ReferenceFiles;

/** Every census column that a theme's need is made of has a name a reader understands. */
class CensusNamesTest {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z_0-9]*");

  @ParameterizedTest
  @EnumSource(Language.class)
  void namesEveryColumnOfAnExpression(Language language) {
    // Given the columns of all themes' expressions
    Set<String> census =
        ReferenceFiles.census().columns().stream()
            .map(column -> column.replaceFirst("_pct$", ""))
            .collect(Collectors.toSet());
    Set<String> used =
        ReferenceFiles.themes().list().stream()
            .flatMap(theme -> theme.expression().stream())
            .flatMap(expression -> NAME.matcher(expression).results().map(MatchResult::group))
            .filter(census::contains)
            .collect(Collectors.toSet());

    assertThat(used).contains("age_5_9", "running_water");
    assertThat(Texts.of(language).keys())
        .containsAll(used.stream().map("census."::concat).toList());
  }
}
