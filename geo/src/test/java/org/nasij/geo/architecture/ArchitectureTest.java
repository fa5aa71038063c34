package org.nasij.geo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.nasij", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule GEO_USES_NOTHING_ELSE_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("org.nasij.geo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.nasij.ingestion..",
              "org.nasij.analytics..",
              "org.nasij.api..",
              "org.nasij.dashboards..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.nasij.geo.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_DATABASE_PACKAGE_AND_THE_COMMANDS_SPEAK_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.nasij.geo.database..", "org.nasij.geo.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "org.postgresql..");

  @ArchTest
  static final ArchRule TRAVEL_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("org.nasij.geo.travel..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.nio..", "java.time..", "java.util.concurrent..")
                  .and(not(equivalentTo(Serializable.class))));

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .should(
              new ArchCondition<>("stand in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  events.add(
                      new SimpleConditionEvent(
                          type,
                          type.getPackage().isAnnotatedWith(NullMarked.class),
                          type.getPackageName() + " lacks a package-info.java with @NullMarked"));
                }
              });

  @ArchTest
  static final ArchRule NO_NAME_SAYS_NOTHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl");
}
