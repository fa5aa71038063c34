package org.nasij.analytics.method.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.declaration.MethodParameters.ConfidenceLimits;
import org.nasij.analytics.method.priority.Deprivation;
import org.nasij.analytics.method.priority.DeprivationScale;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;
import org.nasij.geo.travel.TravelParameters;

class MethodDeclarationsTest {
  private static final Themes THEMES = ReferenceFiles.themes();
  private static final List<MethodDeclaration> DECLARED =
      MethodDeclarations.of(MethodParameters.STANDARD, THEMES);

  /** Where each parameter is declared: a new one without a line here, or without a text, fails. */
  private static final Map<String, List<String>> DECLARATIONS_OF =
      Map.ofEntries(
          Map.entry("travel.urbanSpeedKmh", List.of("travel.urban-speed")),
          Map.entry("travel.ruralSpeedKmh", List.of("travel.rural-speed")),
          Map.entry("travel.urbanDetour", List.of("travel.urban-detour")),
          Map.entry("travel.ruralDetour", List.of("travel.rural-detour")),
          Map.entry("travel.urbanMaxKm", List.of("travel.urban-max-distance")),
          Map.entry("travel.trackMinutesPerKm", List.of("travel.track-minutes")),
          Map.entry("travel.trackMaxMinutes", List.of("travel.track-max")),
          Map.entry(
              "decay.bands", List.of("access.band.0.33", "access.band.0.67", "access.band.1")),
          Map.entry("norms", List.of("coverage.norms")),
          Map.entry("evidenceMonths", List.of("evidence.months")),
          Map.entry("inventoryMonths", List.of("evidence.inventory-months")),
          Map.entry("imputationCases", List.of("capacity.imputation-cases")),
          Map.entry("gapEvidence", List.of("evidence.gap")),
          Map.entry("rankEvidence", List.of("evidence.rank")),
          Map.entry("gapKnownNeed", List.of("coverage.gap-known-need")),
          Map.entry("rankKnownNeed", List.of("coverage.rank-known-need")),
          Map.entry("confidence.highEvidence", List.of("confidence.high-evidence")),
          Map.entry("confidence.lowEvidence", List.of("confidence.low-evidence")),
          Map.entry("confidence.recentMonths", List.of("confidence.recent")),
          Map.entry("confidence.someImputed", List.of("confidence.some-imputed")),
          Map.entry("confidence.muchImputed", List.of("confidence.much-imputed")),
          Map.entry("confidence.largeAreaKm2", List.of("confidence.large-area")),
          Map.entry("deprivation.floor", List.of("deprivation.floor")),
          Map.entry(
              "deprivation.scales",
              MethodParameters.STANDARD.deprivation().scales().stream()
                  .map(DeprivationScale::column)
                  .map(column -> "deprivation." + column.replace('_', '-'))
                  .toList()),
          Map.entry("conservationTolerance", List.of("access.conservation")));

  @Test
  void everyParameterIsDeclared() {
    Set<String> parameters =
        Set.copyOf(
            leaves(
                "",
                MethodParameters.class,
                Set.of(
                    TravelParameters.class,
                    StepDecay.class,
                    ConfidenceLimits.class,
                    Deprivation.class)));

    assertThat(DECLARATIONS_OF.keySet()).isEqualTo(parameters);
    assertThat(DECLARED)
        .extracting(MethodDeclaration::name)
        .containsAll(DECLARATIONS_OF.values().stream().flatMap(List::stream).toList());
  }

  @Test
  void everySpreadOfTheDrawsIsDeclared() {
    Map<String, List<String>> declared =
        Map.ofEntries(
            Map.entry("draws", List.of("draws.number")),
            Map.entry("seed", List.of("draws.seed")),
            Map.entry("speed", List.of("draws.urban-speed", "draws.rural-speed")),
            Map.entry("track", List.of("draws.track")),
            Map.entry("bands", List.of("draws.band-2", "draws.band-3")),
            Map.entry("tau", List.of("draws.tau")),
            Map.entry("capacityLow", List.of("draws.capacity")),
            Map.entry("capacityHigh", List.of("draws.capacity")),
            Map.entry("deprivation", List.of("draws.deprivation")),
            Map.entry("top", List.of("draws.top")),
            Map.entry("held", List.of("draws.held")));
    assertThat(declared.keySet()).isEqualTo(Set.copyOf(leaves("", Uncertainty.class, Set.of())));
    assertThat(DECLARED)
        .extracting(MethodDeclaration::name)
        .containsAll(declared.values().stream().flatMap(List::stream).toList());
    assertThat(declared("draws.urban-speed").value()).isEqualTo("x 0.75..1.25");
    assertThat(declared("draws.number").value()).isEqualTo("1000");
  }

  /** The version is published with every release; it is no choice of the method. */
  private static List<String> leaves(String prefix, Class<?> type, Set<Class<?>> nested) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (nested.contains(component.getType())) {
        names.addAll(leaves(component.getName() + ".", component.getType(), nested));
      } else if (!component.getName().equals("version")) {
        names.add(prefix + component.getName());
      }
    }
    return names;
  }

  @Test
  void everyThemeDeclaresItsNeedAndItsCatchment() {
    for (Theme theme : THEMES.list()) {
      assertThat(declared("need." + theme.code()).value())
          .isEqualTo(theme.expression().orElse("-"));
      assertThat(declared("catchment." + theme.code()).value())
          .isEqualTo(
              theme.travels()
                  ? String.format(
                      Locale.ROOT, "%.0f / %.0f", theme.urbanMinutes(), theme.ruralMinutes())
                  : "-");
    }
  }

  @Test
  void valuesAreThoseInUse() {
    assertThat(declared("evidence.months").value()).isEqualTo("24");
    assertThat(declared("access.band.0.67").value()).isEqualTo("0.68");
    assertThat(declared("evidence.rank").value()).isEqualTo("0.8");
    assertThat(declared("travel.track-max").value()).isEqualTo("40");
    assertThat(declared("deprivation.paved-road-km").value()).isEqualTo("- / 0.2..6.6");
    assertThat(declared("deprivation.paved-road-km").unit()).isEqualTo("km");
    assertThat(declared("deprivation.toilet").unit()).isEqualTo("0..1");
    assertThat(declared("deprivation.no-schooling").value())
        .isEqualTo("0.147..0.378 / 0.291..0.587");
  }

  @Test
  void aNormIsDeclaredWithItsSource() {
    MethodParameters standard = MethodParameters.STANDARD;
    MethodParameters parameters =
        new MethodParameters(
            standard.version(),
            standard.travel(),
            standard.decay(),
            Map.of("disability", new MethodParameters.Norm(0.25, "An authority, 2025")),
            standard.evidenceMonths(),
            standard.inventoryMonths(),
            standard.imputationCases(),
            standard.gapEvidence(),
            standard.rankEvidence(),
            standard.gapKnownNeed(),
            standard.rankKnownNeed(),
            standard.confidence(),
            standard.deprivation(),
            standard.conservationTolerance());

    MethodDeclaration norm =
        MethodDeclarations.of(parameters, THEMES).stream()
            .filter(d -> d.name().equals("norm.disability"))
            .findFirst()
            .orElseThrow();

    assertThat(norm.value()).isEqualTo("0.25");
    assertThat(norm.source()).isEqualTo("An authority, 2025");
  }

  @Test
  void namesAreUniqueAndPositionsCountUp() {
    assertThat(DECLARED).extracting(MethodDeclaration::name).doesNotHaveDuplicates();
    for (int i = 0; i < DECLARED.size(); i++) {
      assertThat(DECLARED.get(i).position()).isEqualTo(i + 1);
    }
    assertThat(DECLARED).allMatch(d -> !d.value().isBlank() && !d.source().isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar", "en"})
  void everyTextIsThereAndUsed(String language) {
    Set<String> texts = DECLARED.stream().map(d -> d.text(language)).collect(Collectors.toSet());
    TextFile file = TextFile.read("texts_" + language + ".properties");
    Set<String> unused =
        file.keys().stream()
            .filter(key -> texts.stream().noneMatch(filled(file.text(key))))
            .collect(Collectors.toSet());

    assertThat(unused).containsExactly("coverage.norm");
    assertThat(texts)
        .allMatch(text -> text.length() > 20 && text.endsWith(".") && !text.contains("{"));
    if (language.equals("ar")) {
      assertThat(texts).allMatch(t -> t.codePoints().anyMatch(c -> c >= 0x0621 && c <= 0x064A));
    }
  }

  private static Predicate<String> filled(String text) {
    return Pattern.compile(Pattern.quote(text).replaceAll("\\{\\d}", "\\\\E[0-9.]+\\\\Q"))
        .asMatchPredicate();
  }

  private static MethodDeclaration declared(String name) {
    return DECLARED.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }
}
