package org.nasij.geo.gazetteer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.Samples;

/** Places as people wrote them in real files, against lists made by hand. */
class GazetteerSampleTest {
  private static final Areas AREAS = ReferenceFiles.areas();
  private static final Gazetteer GAZETTEER = Gazetteer.of(AREAS);

  private static final Map<String, String> PROVINCES =
      Map.ofEntries(
          entry("الرباط", "MA-RAB"),
          entry("الرّباط", "MA-RAB"),
          entry("الرباط العاصمة", "MA-RAB"),
          entry("الرباط المغرب", "MA-RAB"),
          entry("المغرب الرباط", "MA-RAB"),
          entry("بني ملال", "MA-BEM"),
          entry("الحسيمة", "MA-HOC"),
          entry("مراكش", "MA-MAR"),
          entry("الجديدة", "MA-JDI"),
          entry("فاس", "MA-FES"),
          entry("العيون", "MA-LAA"),
          entry("العيون جنوب المغرب", "MA-LAA"),
          entry("عيون الصحراء العيون", "MA-LAA"),
          entry("Laayoune", "MA-LAA"),
          entry("الدار البيضاء", "MA-CAS"),
          entry("دار البيضاء", "MA-CAS"),
          entry("البيضاء", "MA-CAS"),
          entry("ميسور", "MA-BOM"),
          entry("اكادير", "MA-AGD"),
          entry("زاكورة", "MA-ZAG"),
          entry("القنيطرة", "MA-KEN"),
          entry("وارزازات", "MA-OUA"),
          entry("ورززان", "MA-OUA"),
          entry("سلا", "MA-SAL"));

  private static final Set<String> WITHOUT_A_PLACE =
      Set.of("NA", "المغرب", "المغرب/", "جمعية وطنية على إمتداد المملكة", "الجزائر  المغرب  تونس");

  private static List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        format.parse(Files.newBufferedReader(Samples.require("samples/" + file)))) {
      return parser.getRecords();
    }
  }

  @Test
  void seventyAssociationsStandWhereAPersonPutsThem() throws IOException {
    int provinces = 0;
    int regions = 0;
    int unplaced = 0;
    for (CSVRecord row : rows("ngos_morocco_2014.csv")) {
      String text = row.get("governorate");
      List<Match> match =
          GAZETTEER.find(text).stream()
              .filter(found -> found.confidence() >= Gazetteer.PLAUSIBLE)
              .filter(found -> found.level() != PlaceLevel.COUNTRY)
              .toList();
      if (PROVINCES.containsKey(text)) {
        assertThat(match).as(text).hasSize(1);
        String code = match.get(0).areaCodes().get(0);
        assertThat(AREAS.findAncestor(code, AreaLevel.PROVINCE))
            .as(text)
            .contains(AREAS.get(PROVINCES.get(text)));
        provinces++;
      } else if (WITHOUT_A_PLACE.contains(text)) {
        assertThat(match).as(text).isEmpty();
        unplaced++;
      } else {
        assertThat(text).isEqualTo("جهة بني ملال خريبكة");
        assertThat(match.get(0).level()).isEqualTo(PlaceLevel.REGION);
        assertThat(match.get(0).areaCodes()).containsExactly("MA-05");
        regions++;
      }
    }

    assertThat(List.of(provinces, regions, unplaced)).containsExactly(59, 1, 10);
  }

  @Test
  void everyOldRegionAndProvinceOfTheProjectsIsFound() throws IOException {
    List<String> lost = new ArrayList<>();
    for (CSVRecord row : rows("worldbank_projects_morocco.csv")) {
      for (String text : List.of(row.get("ADM1"), "Province de " + row.get("ADM2"))) {
        boolean named = !text.isEmpty() && !text.equals("Province de ");
        PlaceLevel level = text.startsWith("Province de") ? PlaceLevel.PROVINCE : PlaceLevel.REGION;
        boolean found =
            GAZETTEER
                .find(text)
                .filter(match -> match.level() == level)
                .filter(match -> match.confidence() >= Gazetteer.PLAUSIBLE)
                .isPresent();
        if (named && !found) {
          lost.add(text);
        }
      }
    }

    assertThat(lost).isEmpty();
  }
}
