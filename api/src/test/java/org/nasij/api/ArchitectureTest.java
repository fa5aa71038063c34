package org.nasij.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.nasij.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Pattern STATEMENT =
      Pattern.compile("\"\"\"\\s*(select|with|insert|update|delete)\\b.*?\"\"\"", Pattern.DOTALL);

  @ArchTest
  static final ArchRule OF_INGESTION_ONLY_WHAT_NEEDS_NO_KAFKA =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.nasij.ingestion.topic..",
              "org.nasij.ingestion.relay..",
              "org.nasij.ingestion.load..",
              "org.nasij.ingestion.cli..",
              "org.apache.kafka..",
              "org.nasij.analytics..",
              "org.nasij.dashboards..");

  @ArchTest
  static final ArchRule QUERIES_KNOW_NOTHING_OF_HTTP =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Queries")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.nasij.api.route..");

  @ArchTest
  static final ArchRule NOBODY_NEEDS_THE_SERVER =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nasij.api.server")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nasij.api.server");

  @ArchTest
  static final ArchRule DECLARATIONS_KNOW_NOTHING_OF_WHAT_IS_MADE_FROM_THEM =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.nasij.api.query..", "org.nasij.api.shape..", "org.nasij.api.parameter..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..",
              "org.nasij.api.route..",
              "org.nasij.api.export..",
              "org.nasij.api.openapi..",
              "org.nasij.api.problem..");

  @Test
  void longStatementsLieInSqlFiles() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    assertThat(sources).isNotEmpty();
    for (Path source : sources) {
      assertThat(
              STATEMENT
                  .matcher(Files.readString(source))
                  .results()
                  .filter(found -> found.group().lines().count() > 5))
          .as(source.toString())
          .isEmpty();
    }
  }
}
