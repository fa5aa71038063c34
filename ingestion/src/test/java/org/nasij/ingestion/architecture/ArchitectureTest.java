package org.nasij.ingestion.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.nasij.ingestion", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String BASE = "org.nasij.ingestion.";

  @ArchTest
  static final ArchRule readingAFileKnowsNothingOfKafka =
      noClasses()
          .that()
          .resideInAnyPackage(
              BASE + "schema..",
              BASE + "validation..",
              BASE + "source..",
              BASE + "mapping..",
              BASE + "reading..",
              BASE + "report..",
              BASE + "intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", BASE + "topic..", BASE + "load..");

  @ArchTest
  static final ArchRule readingAFileKnowsNothingOfTheDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(
              BASE + "schema..", BASE + "validation..", BASE + "source..", BASE + "mapping..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "org.jdbi..", "org.nasij.geo.database..", BASE + "intake..");

  @ArchTest
  static final ArchRule schemasStandAlone =
      noClasses()
          .that()
          .resideInAPackage(BASE + "schema..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              BASE + "validation..", BASE + "source..", BASE + "mapping..", BASE + "reading..");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.nasij.ingestion.(*)..").should().beFreeOfCycles();
}
