package org.nasij.analytics.cli.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Input that cannot be used ends with code 3 and one line that names the file, the row and the
 * remedy.
 */
class BadInputTest {
  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    write("d.csv", "id,value", "a,10", "b,20", "c,30");
    write("negative.csv", "id,value", "a,10", "b,-20", "c,30");
    write("missing.csv", "id,value", "a,10", "b,", "c,30");
    write("text.csv", "id,value", "a,10", "b,many", "c,30");
    write("suffix.csv", "id,value", "", "a,10", "b,2f");
    write("twice.csv", "id,value", "a,10", "a,20");
    write("ragged.csv", "id,value", "a,10", "b,20,30");
    write("headless.csv", "name,figure", "a,10");
    write("empty.csv");
    write("cost.csv", "site,demand,cost", "s,a,1", "s,b,5", "t,c,2");
    write("unknown.csv", "site,demand,cost", "s,a,1", "s,zz,5");
    write("far.csv", "site,demand,cost", "s,a,100", "s,b,500", "t,c,200");
    write("od.csv", "origin,destination,cost", "a,b,0", "b,c,4");
    write("odtwice.csv", "origin,destination,cost", "a,b,1", "a,b,2");
    write("n.csv", "id,neighbour", "a,b", "b,a");
    write("turned.csv", "column,direction,weight,parent", "value,1.5,1,index");
    write("self.csv", "id,neighbour", "a,a");
    write("zero.csv", "id,value", "a,0", "b,0");
    write("rates.csv", "id,events,base", "a,1,0", "b,1,10");
    write("four.csv", "id,value", "a,1", "b,2", "c,3", "d,9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access --variant 2sfca --demand negative.csv --supply d.csv --cost od.csv | negative.csv, row 3, column value: -20.0 is negative",
        "access --variant 2sfca --demand d.csv --supply d.csv --cost odtwice.csv | row 3: the pair a, b stands there already",
        "access --variant 2sfca --demand d.csv --supply d.csv --cost od.csv --decay inverse | The weight of the cost 0.0 is Infinity",
        "siting --model mclp --demand negative.csv --cost cost.csv --radius 5 --sites 1 | negative.csv, row 3, column value: -20.0 is negative",
        "siting --model mclp --demand missing.csv --cost cost.csv --radius 5 --sites 1 | missing.csv, row 3, column value: is empty",
        "siting --model mclp --demand text.csv --cost cost.csv --radius 5 --sites 1 | text.csv, row 3, column value: \"many\" is no number",
        "siting --model mclp --demand suffix.csv --cost cost.csv --radius 5 --sites 1 | suffix.csv, row 4, column value: \"2f\" is no number",
        "siting --model mclp --demand twice.csv --cost cost.csv --radius 5 --sites 1 | twice.csv, row 3, column id: a stands already in row 2",
        "siting --model mclp --demand ragged.csv --cost cost.csv --radius 5 --sites 1 | ragged.csv, row 3: 3 cells, the header has 2",
        "siting --model mclp --demand headless.csv --cost cost.csv --radius 5 --sites 1 | the header lacks id, value",
        "siting --model mclp --demand empty.csv --cost cost.csv --radius 5 --sites 1 | empty.csv: the file is empty",
        "siting --model mclp --demand nowhere.csv --cost cost.csv --radius 5 --sites 1 | nowhere.csv: cannot be read",
        "siting --model mclp --demand d.csv --cost unknown.csv --radius 5 --sites 1 | unknown.csv, column demand: [zz] (1 ids in all) are not in",
        "siting --model mclp --demand d.csv --cost cost.csv --radius 5 --sites 3 | Sites must be 1 to 2",
        "siting --model mclp --demand d.csv --cost cost.csv --radius 5 --sites 1 --fixed x | --fixed: the site x is not in",
        "siting --model lscp --demand d.csv --cost far.csv --radius 5 | no site reaches 3 of 3 demand units, the first: a, b, c",
        "composite --data d.csv --meta turned.csv | turned.csv, row 2, column direction: must be 1 or -1, not 1.5",
        "spatial --statistic gi --values four.csv --neighbours self.csv | named as its own neighbour",
        "spatial --statistic gi --values d.csv --neighbours n.csv | at least 4 units",
        "inequality --index gini --values zero.csv | no inequality where the values are all 0",
        "rates --kind empirical-bayes --data rates.csv | Unit 1: events must be 0 or more and the base above 0"
      })
  void isExplained(String arguments, String message) {
    CommandRun run = run(arguments);

    assertThat(run.errors()).contains(message);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errors().lines()).hasSize(1);
  }

  @Test
  void anEmptyLineInAFileOfOneColumnIsAMissingValueAndKeepsItsPosition() throws IOException {
    write("series.csv", "value", "1", "", "3", "4", "", "");

    CommandRun run = run("trend --values series.csv");

    // Four positions, the second missing: each pair rises by 1 a step.
    assertThat(run.errors()).contains("s=3.0", "slope=1.0", "intercept=1.0");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void demandOfZeroGetsNoNaNAndWhatOnlyItReachesIsUnreachable() throws IOException {
    write("none.csv", "id,value", "a,0", "b,0", "c,0");
    CommandRun run = run("access --variant e2sfca --demand none.csv --supply d.csv --cost od.csv");

    assertThat(run.exitCode()).isZero();
    assertThat(run.rows()).containsExactly("id,access", "a,0.0", "b,0.0", "c,0.0");
    assertThat(run.summary("unreachable")).isEqualTo(60);
  }

  @Test
  void aRadiusThatReachesNobodyCoversNobody() {
    CommandRun run = run("siting --model mclp --demand d.csv --cost far.csv --radius 5 --sites 1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.summary("objective")).isZero();
    assertThat(run.summary("uncovered")).isEqualTo(3);
  }

  @Test
  void aUnitWithoutNeighboursHasNoScoreAndIsNoHotSpot() {
    CommandRun run = run("spatial --statistic gi --values four.csv --neighbours n.csv");

    assertThat(run.exitCode()).isZero();
    assertThat(run.rows()).contains("c,NaN,NaN,none");
    assertThat(run.summary("without_neighbours")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "siting --model mclp --demand d.csv --cost cost.csv --sites 1 | --radius is needed",
        "siting --model lscp --demand d.csv --cost cost.csv --radius 1 --solver greedy | lscp is always solved exactly",
        "access --variant gravity --demand d.csv --supply d.csv --cost od.csv | --decay is needed for gravity",
        "access --variant gravity --demand d.csv --supply d.csv --cost od.csv --decay gaussian | --sigma above 0 is needed",
        "access --variant 4sfca --demand d.csv --supply d.csv --cost od.csv | no variant 4sfca",
        "access --variant e2sfca --demand d.csv --supply d.csv --cost od.csv --weights 10 | --weights looks like",
        "trend --values d.csv --correction other | none or hamed-rao",
        "rates --kind other --data d.csv | empirical-bayes or spatial-empirical-bayes"
      })
  void wrongUseIsCodeTwo(String arguments, String message) {
    CommandRun run = run(arguments);

    assertThat(run.errors()).contains(message);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private CommandRun run(String arguments) {
    return CommandRun.of(
        List.of(arguments.split(" ")).stream()
            .map(word -> word.endsWith(".csv") ? folder.resolve(word).toString() : word)
            .toArray(String[]::new));
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
