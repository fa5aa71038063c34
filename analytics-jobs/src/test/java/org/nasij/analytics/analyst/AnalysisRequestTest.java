package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisRequestTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-11", "a", "first.edition", "0"})
  void anEditionHasAPlainName(String name) {
    assertThat(new AnalysisRequest(name, null).edition()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "live", "-a", "A", "été", "a b", "a/b"})
  void anyOtherNameIsRefusedWithTheRule(String name) {
    assertThatThrownBy(() -> new AnalysisRequest(name, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'")
        .hasMessageContaining("1 to 64 lower-case letters");
  }
}
