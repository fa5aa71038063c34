package org.nasij.analytics.cli.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published cases: what PySAL (spopt, esda, inequality) and pyMannKendall give on their own
 * data, through the command as anyone would run it.
 */
class ReferenceCasesTest {
  private static final double EXACT = 1e-9;
  private static final double EIGHT_DIGITS = 5e-9;
  private static final PublishedCases CASES = new PublishedCases();

  @TempDir Path folder;

  @AfterAll
  static void tell() {
    System.out.println(CASES);
  }

  @ParameterizedTest
  @CsvSource({
    "40,40,80,2sfca,.33144411698 .579828132067 7.286418169863",
    "20,40,80,2sfca,.435340220876 .683724235963 5.727976611421",
    "40,20,80,2sfca,.331071913161 .577857785779 7.299991939492",
    "20,20,40,2sfca,.442568395399 .666758279966 5.740524646185",
    "40,40,80,3sfca,.156256588291 .406216452451 9.906351854839",
    "20,40,80,3sfca,.173813542921 .423772440089 9.643002370349",
    "40,20,80,3sfca,.156525927418 0.406372740952 9.902877021057",
    "20,20,40,3sfca,.17480214808 .424035508557 9.631800976419",
    "40,40,80,e2sfca,.15 .4 10",
    "20,40,80,e2sfca,.757142857143 1.007142857143 .892857142857",
    "40,20,80,e2sfca,.140449438202 .352112676056 10.334942237696",
    "20,20,40,e2sfca,.747592295345 .959255533199 1.227799380553"
  })
  void accessOnThreeTracts(int in, int out, int cross, String variant, String expected)
      throws IOException {
    double[] population = {100, 50, 10};
    String demand = write("d.csv", "id,value", "1,100", "2,50", "3,10");
    String supply = write("s.csv", "id,value", "1,15", "2,20", "3,100");
    String cost =
        write(
            "c.csv",
            "origin,destination,cost",
            "1,1,1",
            "2,2,1",
            "3,3,1",
            "1,3," + in,
            "2,3," + in,
            "3,1," + out,
            "3,2," + out,
            "1,2," + cross,
            "2,1," + cross);

    CommandRun run =
        variant.equals("e2sfca")
            ? CommandRun.of(
                "access",
                "--variant",
                variant,
                "--demand",
                demand,
                "--supply",
                supply,
                "--cost",
                cost,
                "--weights",
                "10:1,20:.68,30:.22")
            : CommandRun.of(
                "access",
                "--variant",
                variant,
                "--demand",
                demand,
                "--supply",
                supply,
                "--cost",
                cost,
                "--max-cost",
                "61",
                "--decay",
                "inverse");

    double[] published =
        java.util.Arrays.stream(expected.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    double[] access = run.numbers(1);
    CASES.compare("access", access, published, 1e-12);
    CASES.compare(
        "access",
        access[0] * population[0] + access[1] * population[1] + access[2] * population[2],
        135,
        EXACT);
    assertThat(run.summary("unreachable")).isZero();
  }

  @Test
  void gravityOnAGrid() throws IOException {
    StringBuilder points = new StringBuilder("id,value\n");
    StringBuilder costs = new StringBuilder("origin,destination,cost\n");
    for (int i = 0; i < 25; i++) {
      points.append(i + 1).append(",1\n");
      for (int j = 0; j < 25; j++) {
        costs
            .append(i + 1)
            .append(',')
            .append(j + 1)
            .append(',')
            .append(Math.hypot(i / 5 - j / 5, i % 5 - j % 5))
            .append('\n');
      }
    }
    String values = write("v.csv", points.toString().split("\n", 0));
    String cost = write("c.csv", costs.toString().split("\n", 0));

    double[] access =
        CommandRun.of(
                "access",
                "--variant",
                "gravity",
                "--demand",
                values,
                "--supply",
                values,
                "--cost",
                cost,
                "--decay",
                "power",
                "--exponent",
                "1",
                "--scale",
                "60")
            .numbers(1);

    CASES.compare(
        "access",
        new double[] {access[0], access[4], access[12], access[18], access[23]},
        new double[] {1.322340210, 1.322340210, .780985109, .925540119, 1.133733026},
        1e-9);
  }

  @ParameterizedTest
  @CsvSource({"1,.6065306597", "2,.88249690", "50,.99980001"})
  void gaussianWeightAtOne(double sigma, double weight) throws IOException {
    String one = write("v.csv", "id,value", "a,1");
    String cost = write("c.csv", "origin,destination,cost", "a,a,1");

    CASES.compare(
        "access",
        CommandRun.of(
                "access",
                "--variant",
                "gravity",
                "--demand",
                one,
                "--supply",
                one,
                "--cost",
                cost,
                "--decay",
                "gaussian",
                "--sigma",
                "" + sigma)
            .numbers(1)[0],
        weight,
        1e-8);
  }

  @Test
  void modifiedTwoStepKeepsWhatIsFarAwayOutOfReach() throws IOException {
    // Given one unit at weight .68 of the only site: half of nothing competes, so R = S / (.68 N)
    // and A = R * .68^2
    String demand = write("d.csv", "id,value", "a,100");
    String supply = write("s.csv", "id,value", "s,50", "far,7");
    String cost = write("c.csv", "origin,destination,cost", "a,s,15", "a,far,31");

    CommandRun run =
        CommandRun.of(
            "access",
            "--variant",
            "m2sfca",
            "--demand",
            demand,
            "--supply",
            supply,
            "--cost",
            cost);

    assertThat(run.numbers(1)[0]).isCloseTo(.5 * .68, within(EXACT));
    assertThat(run.summary("unreachable")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"1,448255", "2,671938", "3,791499", "4,875247"})
  void exactMaximalCoveringInSanFrancisco(int sites, double objective) throws IOException {
    CommandRun run = siting("mclp", "--radius", "5000", "--sites", "" + sites);

    CASES.compare("siting", run.summary("objective"), objective, 0);
    assertThat(run.summary("bound")).isEqualTo(objective);
    if (sites == 4) {
      assertThat(run.column(0))
          .containsExactlyInAnyOrder("Store_2", "Store_11", "Store_12", "Store_15");
      CASES.compare("siting", run.summary("uncovered"), 21, 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,448255", "2,671938", "3,788863", "4,872611"})
  void greedyMaximalCoveringInSanFrancisco(int sites, double objective) throws IOException {
    CommandRun run =
        siting("mclp", "--radius", "5000", "--sites", "" + sites, "--solver", "greedy");

    CASES.compare("siting", run.summary("objective"), objective, 0);
    assertThat(run.column(0))
        .isEqualTo(List.of("Store_16", "Store_12", "Store_2", "Store_11").subList(0, sites));
    assertThat(run.summary("bound")).isGreaterThanOrEqualTo(objective);
  }

  @Test
  void setCoveringInSanFranciscoTakesEightStores() throws IOException {
    CASES.compare("siting", siting("lscp", "--radius", "5000").summary("objective"), 8, 0);
  }

  @ParameterizedTest
  @CsvSource({"exact", "greedy"})
  void pMedianInSanFrancisco(String solver) throws IOException {
    CommandRun run = siting("pmedian", "--sites", "4", "--solver", solver);

    // A sum of thousands of millions: 16 digits end at the seventh decimal.
    CASES.compare("siting", run.summary("objective"), 2848268129.7145104, 5e-6);
    CASES.compare("siting", run.summary("mean"), 2982.1268579890657, EXACT);
  }

  @Test
  void getisOrdOnSixPoints() throws IOException {
    String values = write("v.csv", "id,value", "1,2", "2,3", "3,3.2", "4,5", "5,8", "6,7");
    double[][] points = {{10, 10}, {20, 10}, {40, 10}, {15, 20}, {30, 20}, {30, 30}};
    StringBuilder near = new StringBuilder("id,neighbour\n");
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        if (i != j && Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]) <= 15) {
          near.append(i + 1).append(',').append(j + 1).append('\n');
        }
      }
    }
    String neighbours = write("n.csv", near.toString().split("\n", 0));

    CommandRun global = spatial("g", values, neighbours, "--p", "one");
    CASES.compare("spatial", global.summary("statistic"), .55709779, EIGHT_DIGITS);
    CASES.compare("spatial", global.summary("p"), .172936, 5e-7);
    CASES.compare(
        "spatial",
        spatial("gi", values, neighbours).numbers(1),
        new double[] {-1.0136729, -.04361589, 1.31558703, -.31412676, 1.15373986, 1.77833941},
        5e-8);
    CASES.compare(
        "spatial",
        spatial("gistar", values, neighbours).numbers(1),
        new double[] {-1.39727626, -.28917762, .65064964, -.28917762, 1.23452088, 2.02424331},
        EIGHT_DIGITS);
    // Row-standardised, from the docstring of esda's G_Local.
    CASES.compare(
        "spatial",
        spatial("gi", values, neighbours, "--weights", "row").numbers(1),
        new double[] {-0.62074534, -0.01780611, 1.31558703, -0.12824171, 0.28843496, 1.77833941},
        EIGHT_DIGITS);
  }

  @Test
  void inequalityAmongMexicanStates() throws IOException {
    double[] theil = {.20894344, .15222451, .10472941, .10194725, .09560113, .10511256, .10660832};
    double[] between = {.0345889, .02816853, .05260921, .05931219, .03205257, .02963731, .03635872};
    List<String[]> rows = rows("mexico.csv");
    List<String> header = List.of(rows.get(0));
    for (int decade = 0; decade < 7; decade++) {
      String column = "pcgdp" + (1940 + 10 * decade);
      String file =
          write(
              column + ".csv",
              rows.stream()
                  .map(
                      row ->
                          row == rows.get(0)
                              ? "id,value,group"
                              : row[0]
                                  + ","
                                  + row[header.indexOf(column)]
                                  + ","
                                  + row[header.indexOf("hanson98")])
                  .toArray(String[]::new));

      CommandRun run = CommandRun.of("inequality", "--index", "theil", "--values", file);

      CASES.compare("inequality", run.summary("value"), theil[decade], EIGHT_DIGITS);
      CASES.compare("inequality", run.summary("between"), between[decade], EIGHT_DIGITS);
      assertThat(run.summary("between") + run.summary("within"))
          .isCloseTo(run.summary("value"), within(EXACT));
      if (decade == 0) {
        CASES.compare(
            "inequality",
            CommandRun.of("inequality", "--index", "gini", "--values", file).summary("value"),
            .3537237117345285,
            EXACT);
      }
    }
  }

  @Test
  void trendWithMissingValues() throws IOException {
    CommandRun run =
        CommandRun.of("trend", "--values", verification("mk_arbitrary_1d.csv").toString());

    CASES.compare("trend", run.summary("s"), -1959, 0);
    CASES.compare("trend", run.summary("variance"), 4889800.333333333, EXACT);
    CASES.compare("trend", run.summary("z"), -.8854562842589916, EXACT);
    CASES.compare("trend", run.summary("p"), .37591058740506833, EXACT);
    CASES.compare("trend", run.summary("tau"), -.03153167653875869, EXACT);
    CASES.compare("trend", run.summary("slope"), -.006369426751592357, EXACT);
    CASES.compare("trend", run.summary("intercept"), 96.15286624203821, EXACT);
  }

  @Test
  void means() throws IOException {
    String plain = write("m.csv", "value", "1", "2", "3");
    String weighted = write("w.csv", "value,weight", "1,2", "2,1", "3,1");

    CASES.compare(
        "mean",
        CommandRun.of("mean", "--kind", "geometric", "--values", plain).summary("value"),
        Math.cbrt(6),
        EXACT);
    CASES.compare(
        "mean",
        CommandRun.of("mean", "--kind", "harmonic", "--values", weighted).summary("value"),
        4 / (2 + 1 / 2.0 + 1 / 3.0),
        EXACT);
  }

  @ParameterizedTest
  @CsvSource({"1,1,.1", "11,1,1", "-1,1,0", "1,-1,.9"})
  void goalposts(double value, int direction, double score) throws IOException {
    String data = write("x.csv", "id,x", "a," + value, "b,5");
    String meta =
        write(
            "meta.csv",
            "column,direction,minimum,maximum,weight,parent,denominator",
            "x," + direction + ",0,10,1,index,");

    CASES.compare(
        "composite",
        CommandRun.of("composite", "--data", data, "--meta", meta).numbers(1)[0],
        score,
        EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "bonferroni, 1e-5 3e-5 1e-4 3e-4 .001 .003 .01 .03 .1 .3, 6",
    "holm, 1e-5 3e-5 1e-4 3e-4 .001 .003 .01 .03 .1 .3, 7",
    "holm, 1e-5 .017 .02 .1, 1"
  })
  void manyTests(String kind, String pValues, int rejected) throws IOException {
    String[] p = pValues.split(" ", -1);
    StringBuilder file = new StringBuilder("id,p\n");
    for (int i = 0; i < p.length; i++) {
      file.append(i).append(',').append(p[i]).append('\n');
    }

    CommandRun run =
        CommandRun.of(
            "adjust", "--kind", kind, "--values", write("p.csv", file.toString().split("\n", 0)));

    CASES.compare("adjust", run.summary("rejected"), rejected, 0);
    assertThat(run.column(3).subList(0, rejected)).containsOnly("true");
  }

  private CommandRun siting(String model, String... more) throws IOException {
    List<String[]> rows = rows("SF_network_distance_candidateStore_16_censusTract_205_new.csv");
    List<String> header = List.of(rows.get(0));
    int site = header.indexOf("name");
    int demand = header.indexOf("DestinationName");
    int cost = header.indexOf("distance");
    int weight = header.indexOf("demand");
    Map<String, String> weights = new LinkedHashMap<>();
    rows.stream().skip(1).forEach(row -> weights.put(row[demand], row[weight]));
    String costFile =
        write(
            "c.csv",
            rows.stream()
                .map(
                    row ->
                        row == rows.get(0)
                            ? "site,demand,cost"
                            : row[site] + "," + row[demand] + "," + row[cost])
                .toArray(String[]::new));
    String demandFile =
        write(
            "d.csv",
            ("id,value\n"
                    + weights.entrySet().stream()
                        .map(e -> e.getKey() + "," + e.getValue())
                        .collect(Collectors.joining("\n")))
                .split("\n", 0));
    String[] all = new String[7 + more.length];
    System.arraycopy(
        new String[] {"siting", "--model", model, "--demand", demandFile, "--cost", costFile},
        0,
        all,
        0,
        7);
    System.arraycopy(more, 0, all, 7, more.length);
    return CommandRun.of(all);
  }

  private static CommandRun spatial(
      String statistic, String values, String neighbours, String... more) {
    String[] all = new String[7 + more.length];
    System.arraycopy(
        new String[] {
          "spatial", "--statistic", statistic, "--values", values, "--neighbours", neighbours
        },
        0,
        all,
        0,
        7);
    System.arraycopy(more, 0, all, 7, more.length);
    return CommandRun.of(all);
  }

  private String write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(verification(file)).stream()
        .map(line -> line.replace("\"", "").split(",", -1))
        .toList();
  }

  private static Path verification(String file) {
    Path path = Path.of("../../shared/verification", file);
    if (!"1".equals(System.getenv("NASIJ_REQUIRE_SAMPLES"))) {
      Assumptions.assumeTrue(Files.exists(path), () -> "left out: " + path + " is not here");
    }
    return path;
  }
}
