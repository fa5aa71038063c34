package org.nasij.analytics.method.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.matching.MatchingParameters;
import org.nasij.geo.reference.ReferenceFiles;

class MatchingDeclarationsTest {
  private static final Map<String, String> DECLARATION_OF =
      Map.of(
          "leastFlows", "matching.cost-flows",
          "costConfidence", "matching.cost-interval",
          "slices", "matching.slices",
          "mostExactPairs", "matching.exact-pairs",
          "leastHiddenFunders", "matching.hidden-funders");

  @Test
  void everyParameterOfMatchingIsDeclared() {
    assertThat(
            Arrays.stream(MatchingParameters.class.getRecordComponents())
                .map(RecordComponent::getName))
        .containsExactlyInAnyOrderElementsOf(DECLARATION_OF.keySet());
    assertThat(MethodDeclarations.of(MethodParameters.STANDARD, ReferenceFiles.themes()))
        .extracting(MethodDeclaration::name)
        .containsAll(DECLARATION_OF.values());
  }
}
