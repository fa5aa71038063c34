package org.nasij.dashboards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.nasij.dashboards",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PAGES_READ_THROUGH_THE_API =
      noClasses()
          .that()
          .doNotHaveSimpleName("Marts")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "org.postgresql..");

  @ArchTest
  static final ArchRule PAGES_MEET_ANALYTICS_IN_THE_DATABASE_ONLY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nasij.analytics..", "org.nasij.ingestion..");

  @ArchTest
  static final ArchRule LANGUAGES_AND_DRAWING_KNOW_NO_WEB =
      noClasses()
          .that()
          .resideInAnyPackage("..language..", "..atlas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.jdbi..", "..dashboards.page..");

  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices()
          .matching("org.nasij.dashboards.(area|atlas|data|gapmap|language|method|server)..")
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_THE_ROLE =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_IS_A_PROGRAM =
      classes()
          .that()
          .areAnnotatedWith("picocli.CommandLine$Command")
          .should()
          .resideInAPackage("..cli..");
}
