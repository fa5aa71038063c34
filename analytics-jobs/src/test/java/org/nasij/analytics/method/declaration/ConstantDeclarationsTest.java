package org.nasij.analytics.method.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nasij.geo.reference.ReferenceFiles;

/**
 * The numbers that stand as constants in the classes of the method: each is declared, and its
 * declaration has the number, or it is said here to choose nothing.
 */
class ConstantDeclarationsTest {
  private static final Map<String, String> DECLARED =
      Map.ofEntries(
          Map.entry("AccessOrigin.NAMED", "origin.parts"),
          Map.entry("Completeness.LEAST_LISTED", "completeness.least"),
          Map.entry("Completeness.LEAST_MATCHED", "completeness.least"),
          Map.entry("EquityFifth.COUNT", "equity.fifths"),
          Map.entry("FirstOrder.BINS", "draws.first-order"),
          Map.entry("FundingIntensity.HALF_LIFE_YEARS", "strength.funding-half-life"),
          Map.entry("FundingIntensity.WHOLE_MONTHS", "strength.funding-months"),
          Map.entry("HotSpots.LEAST_NEIGHBOURS", "hotspot.data"),
          Map.entry("HotSpots.LEAST_UNITS", "hotspot.least"),
          Map.entry("HotSpots.LEVEL", "hotspot.statistic"),
          Map.entry("HotSpots.NEIGHBOURS", "hotspot.statistic"),
          Map.entry("MannKendall.SIGNIFICANCE_OF_LAGS", "trend.test"),
          Map.entry("MethodParameters.LEAST_PROTECTED_CHANGES", "protection.flows"),
          Map.entry("Placement.MOST_SITES", "siting.most-sites"),
          Map.entry("StrengthIndex.FLOOR", "strength.floor"),
          Map.entry("TrendRule.LEAST_EDITIONS", "trend.editions"),
          Map.entry("VolunteerSums.LEAST", "strength.volunteers-least"));

  /** Rounding, sizes and numbers of fields, limits of work, and what no published figure uses. */
  private static final Set<String> NO_CHOICE =
      Set.of(
          "AccessWork.NO_DAY",
          "AreaAccess.FIELDS",
          "AreaTotals.ACCESS",
          "AreaTotals.ALIKE",
          "AreaTotals.ALIKE_KNOWN",
          "AreaTotals.AROUND",
          "AreaTotals.AROUND_KNOWN",
          "AreaTotals.FIELDS",
          "AreaTotals.IMPUTED",
          "AreaTotals.NEAREST",
          "AreaTotals.STALE",
          // How many communes a page names.
          "Catchment.NAMED",
          "CatchmentIndex.MARGIN",
          "CellEvidence.NO_INVENTORY",
          // The limits of the OECD's handbook, in commands for one's own tables.
          "Composite.KURTOSIS_LIMIT",
          "Composite.SKEWNESS_LIMIT",
          // The normal law's value of the interval that is declared.
          "Completeness.NORMAL_95",
          "CounterRandom.GOLDEN",
          "DrawnInputs.CAPACITY",
          "DrawnInputs.FIRST_BAND",
          "DrawnInputs.RURAL_SPEED",
          "DrawnInputs.TAU",
          "DrawnInputs.TRACK",
          "DrawnInputs.URBAN_SPEED",
          "DrawnSupply.NONE",
          "ExactMatching.MOST_MILLISECONDS",
          "ExactMatching.MOST_STEPS",
          // Makes fewer groups of fewer draws than are ever published.
          "FirstOrder.LEAST_PER_BIN",
          "FlowDivision.ROUNDING",
          // The length of a year.
          "FundingIntensity.DAYS_PER_YEAR",
          "Limits.ROUNDING",
          // Two values are always in line.
          "RankCorrelation.LEAST",
          "Reach.ROUNDING_MINUTES",
          "Relaxation.POSITIONS",
          "SenSlope.MOST_VALUES",
          "ServiceModel.ROUNDING",
          "SharedService.ROUNDING",
          "SharedService.SOURCE",
          "SharedService.UNSEEN",
          "SiteSearch.BRANCH_STEPS",
          "SiteSearch.MOST_WORK",
          "SiteSearch.PROGRAMME_WORK",
          "SiteSearch.ROOT_STEPS",
          "SiteSearch.ROUNDING",
          "SiteSearch.STEPS_WITHOUT_GAIN",
          "StepDecay.ROUNDING_MINUTES",
          "SupplyBlock.CURRENT",
          "SupplyBlock.IMPUTED",
          "SupplyBlock.LOCATION_BYTES",
          "SupplyBlock.ROW_BYTES",
          "SupplyRow.NO_LOCATION",
          "ThemePlacement.NOBODY",
          "WholeService.NOWHERE",
          // The modulus by which sums of volunteers are checked.
          "WitnessedEquations.PRIME");

  private static final Map<String, Number> CONSTANTS = constants();

  @Test
  void everyConstantIsDeclaredOrSaidToChooseNothing() {
    Set<String> told = new TreeSet<>(NO_CHOICE);
    told.addAll(DECLARED.keySet());
    assertThat(CONSTANTS.keySet()).isEqualTo(told);
  }

  @Test
  void everyDeclarationHasTheNumberOfTheCode() {
    Map<String, MethodDeclaration> declarations =
        MethodDeclarations.of(MethodParameters.STANDARD, ReferenceFiles.themes()).stream()
            .collect(Collectors.toMap(MethodDeclaration::name, declaration -> declaration));
    DECLARED.forEach(
        (constant, name) -> {
          MethodDeclaration declaration = declarations.get(name);
          double value = CONSTANTS.get(constant).doubleValue();
          for (String language : new String[] {"fr", "ar", "en"}) {
            assertThat(numbers(declaration.value() + " " + declaration.text(language)))
                .as("%s in %s, %s", constant, name, language)
                .containsAnyOf(text(value), text(100 * value));
          }
        });
  }

  /** Formulas are written as mathematicians write them, with the numbers in them. */
  @Test
  void formulasHaveTheNumbersOfTheCode() {
    assertThat(numbers(Figure.DEPRIVATION.formula()))
        .contains(text(MethodParameters.STANDARD.deprivation().floor()));
    assertThat(numbers(Figure.STRENGTH.formula()))
        .contains(text(CONSTANTS.get("StrengthIndex.FLOOR").doubleValue()));
    assertThat(numbers(Figure.P_TOP.formula())).contains(text(Uncertainty.STANDARD.top()));
    assertThat(numbers(Figure.FUNDING_INTENSITY.formula()))
        .contains(text(CONSTANTS.get("FundingIntensity.HALF_LIFE_YEARS").doubleValue()));
  }

  private static Set<String> numbers(String text) {
    return Arrays.stream(text.split("[^0-9.]+"))
        .map(number -> number.replaceAll("\\.$", ""))
        .filter(number -> !number.isEmpty())
        .map(number -> text(Double.parseDouble(number)))
        .collect(Collectors.toSet());
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static Map<String, Number> constants() {
    Map<String, Number> constants = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.nasij.analytics.method")) {
      for (Field field : type.reflect().getDeclaredFields()) {
        boolean isConstant =
            Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && field.getType().isPrimitive()
                && field.getType() != boolean.class
                && field.getType() != char.class;
        if (isConstant && !field.getName().equals("serialVersionUID")) {
          field.setAccessible(true);
          String owner = type.reflect().getName().replaceFirst(".*[.]([^.$]+).*", "$1");
          constants.put(owner + "." + field.getName(), value(field));
        }
      }
    }
    return constants;
  }

  private static Number value(Field field) {
    try {
      return (Number) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
