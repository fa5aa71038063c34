package org.nasij.analytics.method.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.cli.method.MethodCommand;
import org.nasij.analytics.method.matching.MatchingParameters;
import org.nasij.geo.reference.ReferenceFiles;
import picocli.CommandLine;

class FigureDeclarationsTest {
  private static final List<MethodDeclaration> SETTINGS =
      MethodDeclarations.of(MethodParameters.STANDARD, ReferenceFiles.themes());
  private static final List<FigureDeclaration> FIGURES = FigureDeclarations.of(SETTINGS);

  @Test
  void everySettingStandsUnderOneFigure() {
    assertThat(FIGURES.stream().flatMap(figure -> figure.parameters().stream()))
        .containsExactlyInAnyOrderElementsOf(
            SETTINGS.stream().map(MethodDeclaration::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar", "en"})
  void everyFigureIsExplainedInEveryLanguage(String language) {
    TextFile texts = TextFile.read("figures_" + language + ".properties");
    Set<String> expected =
        Arrays.stream(Figure.values())
            .flatMap(
                figure ->
                    Stream.of("title", "unit", "text", "limits")
                        .map(part -> figure.code() + "." + part))
            .collect(Collectors.toSet());
    assertThat(texts.keys()).isEqualTo(expected);
    assertThat(expected)
        .filteredOn(key -> key.endsWith(".text") || key.endsWith(".limits"))
        .allMatch(key -> texts.text(key).length() > 20 && texts.text(key).endsWith("."));
    if (language.equals("ar")) {
      assertThat(expected)
          .allMatch(key -> texts.text(key).codePoints().anyMatch(c -> c >= 0x0621 && c <= 0x064A));
    }
  }

  @Test
  void everyParameterOfMatchingIsDeclared() {
    Map<String, String> declared =
        Map.of(
            "leastFlows", "matching.cost-flows",
            "costConfidence", "matching.cost-interval",
            "slices", "matching.slices",
            "mostExactPairs", "matching.exact-pairs",
            "leastHiddenFunders", "matching.hidden-funders");
    assertThat(
            Arrays.stream(MatchingParameters.class.getRecordComponents())
                .map(RecordComponent::getName))
        .containsExactlyInAnyOrderElementsOf(declared.keySet());
    assertThat(SETTINGS).extracting(MethodDeclaration::name).containsAll(declared.values());
  }

  @Test
  void everyMethodComputesAFigure() {
    Set<String> used =
        FIGURES.stream()
            .flatMap(figure -> figure.figure().methods().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new CommandLine(new MethodCommand()).getSubcommands().keySet()).isEqualTo(used);
  }

  /** The web's tests read the figures from there, since the web knows nothing of this module. */
  @Test
  void theWebsTestsKnowTheSameFigures() throws IOException {
    Path fixture =
        Path.of("../api/src/test/resources/org/nasij/api/testing/MartFixture/figures.tsv");
    List<String> rows =
        Arrays.stream(Figure.values())
            .map(
                figure ->
                    String.join(
                        "\t",
                        figure.part().code(),
                        figure.code(),
                        figure.formula(),
                        figure.range(),
                        figure.source(),
                        String.join(" ", figure.methods())))
            .toList();
    assertThat(Files.readAllLines(fixture).subList(1, rows.size() + 1)).isEqualTo(rows);
    assertThat(Files.readAllLines(fixture)).hasSize(rows.size() + 1);
  }
}
