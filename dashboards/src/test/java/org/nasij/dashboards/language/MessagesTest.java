package org.nasij.dashboards.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Pattern LITERAL = Pattern.compile("text\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
  private static final Pattern PREFIX = Pattern.compile("text\\(\\s*\"([a-z0-9.-]+\\.)\"\\s*\\+");
  private static final Pattern CONDITIONAL =
      Pattern.compile("[?:]\\s*\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameKeysWithTheSameArguments(Language language) throws IOException {
    Properties french = bundle(Language.FRENCH);
    Properties other = bundle(language);
    assertThat(other.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
    for (String key : french.stringPropertyNames()) {
      assertThat(arguments(other.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(french.getProperty(key)));
      assertThat(other.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  void everyKeyIsUsedAndEveryKeyUsedIsThere() throws IOException {
    // Given all keys that templates and classes name, whole or by their beginning
    Set<String> literals = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
        String source = Files.readString(file);
        collect(LITERAL, source, literals);
        collect(CONDITIONAL, source, literals);
        collect(PREFIX, source, prefixes);
      }
    }
    // When they are compared with the bundle
    Set<String> keys = Texts.of(Language.FRENCH).keys();
    // Then neither has what the other lacks
    assertThat(literals).allMatch(key -> keys.contains(key));
    assertThat(keys)
        .allMatch(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    assertThat(prefixes).allMatch(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void absenceOfDataIsNeverSaidToBeAbsenceOfService(Language language) throws IOException {
    Properties bundle = bundle(language);
    assertThat(bundle.values().stream().map(Object::toString))
        .noneMatch(
            text ->
                text.matches(
                    "(?is).*(no service|aucun service|pas de service|without help|sans aide|لا خدمة"
                        + "|بدون مساعدة).*"));
  }

  private static void collect(Pattern pattern, String source, Set<String> found) {
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  private static Properties bundle(Language language) throws IOException {
    Properties properties = new Properties();
    properties.load(
        Files.newBufferedReader(
            Path.of(
                "src/main/resources/org/nasij/dashboards/language/messages_"
                    + language.code()
                    + ".properties")));
    return properties;
  }

  private static Set<Integer> arguments(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
        numbers.add(parsed.getPart(i).getValue());
      }
    }
    return numbers;
  }
}
