package org.nasij.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.nasij.analytics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class AnalyticsArchitectureTest {
  @ArchTest
  static final ArchRule methodIsPure =
      noClasses()
          .that()
          .resideInAPackage("..analytics.method..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.sedona..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "org.jdbi..",
              "org.nasij.geo.database..",
              "org.nasij.analytics.job..",
              "org.nasij.analytics.snapshot..",
              "org.nasij.analytics.release..",
              "org.nasij.analytics.analyst..",
              "org.nasij.analytics.cli..")
          .because("the method is pure functions: no Spark, no database");

  @ArchTest
  static final ArchRule methodReadsNoClock =
      noClasses()
          .that()
          .resideInAPackage("..analytics.method..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .because("decay, staleness and half-lives use the release's as_of");

  @ArchTest
  static final ArchRule theJobKnowsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("..analytics.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "org.postgresql..", "org.jdbi..", "org.nasij.geo.database..");

  @ArchTest
  static final ArchRule onlyTheJobAndTheCommandsKnowSpark =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..analytics.snapshot..", "..analytics.release..", "..analytics.analyst..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.sedona..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.nasij.analytics.(*)..").should().beFreeOfCycles();
}
