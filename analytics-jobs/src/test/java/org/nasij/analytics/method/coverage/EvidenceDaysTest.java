package org.nasij.analytics.method.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Median;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The median is exact, however many days there are and however they were added up. */
class EvidenceDaysTest {
  @ParameterizedTest(name = "{0} days, {1} added in {2} parts")
  @CsvSource({
    "1, 1, 1",
    "1, 9, 2",
    "2, 2, 1",
    "5, 4, 2",
    "5, 5, 1",
    "5, 6, 3",
    "731, 1, 1",
    "731, 2, 2",
    "731, 730, 4",
    "731, 731, 1",
    "731, 732, 1",
    "731, 20000, 7",
    "731, 20001, 40"
  })
  void theMedianIsThatOfAllDays(int dayCount, int added, int parts) {
    Random random = new Random(dayCount * 31L + added);
    int[] epochDays = IntStream.range(0, dayCount).map(day -> 20_000 + 3 * day + day % 2).toArray();
    EvidenceDays[] days = new EvidenceDays[parts];
    double[] all = new double[added];
    for (int i = 0; i < added; i++) {
      int part = i < parts ? i : random.nextInt(parts);
      int day = random.nextInt(dayCount);
      if (i < parts) {
        days[part] = new EvidenceDays(dayCount);
      }
      days[part].add(day);
      all[i] = epochDays[day];
    }

    for (int part = 1; part < parts; part++) {
      days[0].addAll(days[part]);
    }

    assertThat(days[0].median(epochDays)).isEqualTo(new Median().evaluate(all));
  }
}
