package org.nasij.analytics.method;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The method is pure: no Spark, no database, no clock, and no cycles between its packages. */
@AnalyzeClasses(
    packages = "org.nasij.analytics.method",
    importOptions = ImportOption.DoNotIncludeTests.class)
class MethodPurityTest {
  @ArchTest
  static final ArchRule KNOWS_NEITHER_SPARK_NOR_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache..",
              "java.sql..",
              "org.nasij.geo.database..",
              "org.nasij.analytics.job..",
              "org.nasij.analytics.release..");

  @ArchTest
  static final ArchRule NEVER_READS_THE_CLOCK =
      noClasses()
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule ITS_PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.nasij.analytics.method.(*)..").should().beFreeOfCycles();
}
