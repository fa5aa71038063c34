package org.nasij.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nasij.ingestion.validation.NoticeCode.CELL_TOO_LONG;
import static org.nasij.ingestion.validation.NoticeCode.CODE_UNKNOWN;
import static org.nasij.ingestion.validation.NoticeCode.COLUMN_MISSING;
import static org.nasij.ingestion.validation.NoticeCode.COLUMN_TWICE;
import static org.nasij.ingestion.validation.NoticeCode.COLUMN_UNKNOWN;
import static org.nasij.ingestion.validation.NoticeCode.CONTACT_LEFT_OUT;
import static org.nasij.ingestion.validation.NoticeCode.ENCODING_UNDECIDABLE;
import static org.nasij.ingestion.validation.NoticeCode.FILE_EMPTY;
import static org.nasij.ingestion.validation.NoticeCode.FILE_NOT_WHAT_IT_SAYS;
import static org.nasij.ingestion.validation.NoticeCode.FILE_WITHOUT_ROWS;
import static org.nasij.ingestion.validation.NoticeCode.GROUP_VALUES_DIFFER;
import static org.nasij.ingestion.validation.NoticeCode.PLACE_OUTSIDE;
import static org.nasij.ingestion.validation.NoticeCode.QUOTE_NOT_CLOSED;
import static org.nasij.ingestion.validation.NoticeCode.RECORD_TWICE;
import static org.nasij.ingestion.validation.NoticeCode.ROW_RAGGED;
import static org.nasij.ingestion.validation.NoticeCode.TEXT_BIDI_REMOVED;
import static org.nasij.ingestion.validation.NoticeCode.TEXT_CONTROL_REMOVED;
import static org.nasij.ingestion.validation.NoticeCode.URL_INVALID;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.ingestion.mapping.HeaderMapper;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;

/** What people send, and what they are told. Each file is small, the rest of it is always kept. */
class BadInputTest {
  private static final String ARABIC = "جمعية الأمل للتنمية";

  @TempDir Path folder;

  @Test
  void headersAreReadInThreeLanguages() throws Exception {
    ReadFile french = read(FileType.ORGANIZATIONS, "N°;Nom;Forme\n1;Amal;coopérative\n");
    ReadFile arabic = read(FileType.ORGANIZATIONS, "المعرف,الاسم,الشكل\n1,Amal,تعاونية\n");
    ReadFile english = read(FileType.ORGANIZATIONS, "Id\tName\tKind\n1\tAmal\tcooperative\n");

    for (ReadFile read : List.of(french, arabic, english)) {
      assertThat(read.notices()).isEmpty();
      assertThat(read.records()).hasSize(1);
      assertThat(read.records().get(0).text("id")).isEqualTo("test:1");
      assertThat(read.records().get(0).text("kind")).isEqualTo("cooperative");
    }
  }

  @Test
  void anUnknownColumnIsAWarningAndMissingOnesAreNamedAllAtOnce() throws Exception {
    ReadFile unknown = read(FileType.ORGANIZATIONS, "name,colour\nAmal,blue\n");
    ReadFile missing = read(FileType.FUNDING, "title,colour\nSchool,blue\n");

    assertThat(unknown.records()).hasSize(1);
    assertThat(unknown.of(COLUMN_UNKNOWN).get(0).columnOrNull()).isEqualTo("colour");
    assertThat(missing.tally().fileRefused()).isTrue();
    assertThat(missing.records()).isEmpty();
    assertThat(missing.of(COLUMN_MISSING).get(0).details())
        .containsEntry("columns", "funder_id, currency, flow_class");
  }

  @Test
  void twoColumnsOfOneFieldRefuseTheFile() throws Exception {
    ReadFile read = read(FileType.ORGANIZATIONS, "name,Nom\nAmal,Amal\n");

    assertThat(read.tally().fileRefused()).isTrue();
    assertThat(read.of(COLUMN_TWICE)).hasSize(1);
  }

  @Test
  void aRaggedRowIsRefusedAndTheRestIsKept() throws Exception {
    ReadFile read =
        read(FileType.ORGANIZATIONS, "id,name,description\n1,A,x\n2,B\n3,C,y,z\n4,D,w,\n");

    assertThat(read.of(ROW_RAGGED)).extracting(Notice::row).containsExactly(2, 3);
    assertThat(read.records()).extracting(ReadFile.Accepted::row).containsExactly(1, 4);
    assertThat(read.tally().records().get(RecordType.ORGANIZATION)).isEqualTo(new Tally.Read(4, 2));
  }

  @Test
  void ofTwoRowsOfOneRecordTheLaterIsRefusedAndNamesTheFirst() throws Exception {
    ReadFile read = read(FileType.ORGANIZATIONS, "id,name\n1,A\n2,B\n1,C\n");

    assertThat(read.records()).hasSize(2);
    assertThat(read.of(RECORD_TWICE).get(0).row()).isEqualTo(3);
    assertThat(read.of(RECORD_TWICE).get(0).details()).containsEntry("first_row", "1");
  }

  @Test
  void theSameNamesGiveTheSameIdentifierWhateverTheirSpelling() throws Exception {
    ReadFile one = read(FileType.ORGANIZATIONS, "name\nAssociation Él-Amal\n");
    ReadFile other = read(FileType.ORGANIZATIONS, "name\nassociation el amal\n");

    assertThat(one.records().get(0).text("id")).startsWith("test:organization-");
    assertThat(other.records().get(0).text("id")).isEqualTo(one.records().get(0).text("id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organizations | name,founded_on | A,31/02/2024               | DATE_UNREADABLE",
        "organizations | name,kind       | A,asociation               | CODE_UNKNOWN",
        "organizations | name,founded_on | ,2024-01-01                | VALUE_MISSING",
        "activities | organization_id,site_id,title,themes | 1,1,T,educaton  | THEME_UNKNOWN",
        "activities | organization_id,site_id,title,themes,capacity | 1,1,T,education,-5 | NUMBER_NEGATIVE",
        "activities | organization_id,site_id,title,themes,capacity | 1,1,T,education,many | NUMBER_UNREADABLE",
        "activities | organization_id,site_id,title,themes,beneficiaries | 1,1,T,education,2.5 | NUMBER_NOT_WHOLE",
        "activities | organization_id,site_id,title,themes,starts_on,ends_on | 1,1,T,education,2024-05-01,2024-04-01 | PERIOD_REVERSED",
        "activities | organization_id,title,themes | 1,T,education      | DELIVERY_WITHOUT_PLACE",
        "inventories | area_code,sources,method,conducted_on | Atlantis,s,m,2024-01-01 | AREA_UNKNOWN",
        "sites | organization_id,lon,lat | 1,35.77,-5.81           | COORDINATES_SWAPPED",
        "sites | organization_id,lon,lat | 1,far,35                | COORDINATES_UNREADABLE",
        "sites | organization_id,area_code | 1,MA-XXX              | AREA_UNKNOWN",
        "funders | name,country_code | F,ZZ                          | COUNTRY_UNKNOWN",
        "funding | funder_id,title,currency,flow_class | F,T,XXQ,public | CURRENCY_UNKNOWN",
        "funding | funder_id,title,currency,flow_class,themes | F,T,MAD,public,education=0.7;health=0.6 | SHARES_ABOVE_ONE",
        "funding | funder_id,title,currency,flow_class,themes | F,T,MAD,public,education=0.7;education=0.6 | SHARES_ABOVE_ONE",
        "funding | funder_id,title,currency,flow_class,amount | F,T,MAD,public,9e99 | NUMBER_UNREADABLE",
        "funding | funder_id,title,currency,flow_class,amount | F,T,MAD,public,99999999999999 | AMOUNT_TOO_LARGE",
      })
  void aRowWithAnErrorIsRefused(String type, String header, String row, NoticeCode expected)
      throws Exception {
    ReadFile read = read(FileType.find(type).orElseThrow(), header + "\n" + row + "\n");

    assertThat(read.records()).isEmpty();
    assertThat(read.codes()).contains(expected);
    assertThat(read.tally().rowsRefused()).isEqualTo(1);
    assertThat(read.refused()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "funding | funder_id,title,currency,flow_class,amount,places | F,T,%s,public,,Paris",
        "funding | funder_id,title,currency,flow_class,amount,places | F,T,%s,public,0,Maroc",
        "funding | funder_id,title,currency,flow_class,amount,places | F,T,%s,public,,FR",
      })
  void ofARefusedRowNothingIsSaidThatHoldsForAKeptOne(String type, String header, String row)
      throws Exception {
    FileType file = FileType.find(type).orElseThrow();

    ReadFile kept = read(file, header + "\n" + row.formatted("MAD") + "\n");
    ReadFile refused = read(file, header + "\n" + row.formatted("XXQ") + "\n");

    assertThat(kept.codes()).anyMatch(NoticeCode::tellsKept);
    assertThat(refused.codes()).contains(NoticeCode.CURRENCY_UNKNOWN);
    assertThat(refused.codes()).noneMatch(NoticeCode::tellsKept);
  }

  @Test
  void anUnknownCodeIsAnsweredWithTheNearest() throws Exception {
    ReadFile read = read(FileType.ORGANIZATIONS, "name,kind\nA,fondatoin\n");

    assertThat(read.of(CODE_UNKNOWN).get(0).details()).containsEntry("nearest", "foundation");
  }

  @Test
  void aWrongWebAddressIsLeftOutAndAContactIsNotEvenRepeated() throws Exception {
    ReadFile read =
        read(
            FileType.ORGANIZATIONS,
            "name,website\nA,not a site\nB,b@example.org\nC,www.example.org\n");

    assertThat(read.records()).hasSize(3);
    assertThat(read.of(URL_INVALID)).hasSize(1);
    assertThat(read.of(CONTACT_LEFT_OUT).get(0).valueOrNull()).isNull();
    assertThat(read.records().get(2).text("website")).isEqualTo("http://www.example.org");
  }

  @Test
  void controlAndDirectionCharactersAreTakenOut() throws Exception {
    ReadFile read = read(FileType.ORGANIZATIONS, "name\nA\u0000mal\nB\u202Eader\n");

    assertThat(read.records()).extracting(r -> r.text("name")).containsExactly("Amal", "Bader");
    assertThat(read.codes()).contains(TEXT_CONTROL_REMOVED, TEXT_BIDI_REMOVED);
  }

  @Test
  void aTooLongCellIsRefused() throws Exception {
    ReadFile read = read(FileType.ORGANIZATIONS, "name\n" + "a".repeat(501) + "\nB\n");

    assertThat(read.of(CELL_TOO_LONG).get(0).details())
        .containsEntry("length", "501")
        .containsEntry("limit", "500");
    assertThat(read.records()).hasSize(1);
  }

  @Test
  void aRecordLongerThanIntakeTakesIsRefusedWhileItIsRead() throws Exception {
    // A place with a share takes some 55 bytes of JSON: 90,000 of them pass 4 MiB.
    String places =
        IntStream.range(0, 90_000)
            .mapToObj("MA-TNG=0.%012d"::formatted)
            .collect(Collectors.joining(";"));

    ReadFile read =
        read(
            FileType.FUNDING,
            "id,funder_id,title,currency,flow_class,places\n1,F,T,MAD,public,"
                + places
                + "\n2,F,T,MAD,public,Tanger\n");

    assertThat(read.of(NoticeCode.RECORD_TOO_LONG)).extracting(Notice::row).containsExactly(1);
    assertThat(read.of(NoticeCode.RECORD_TOO_LONG).get(0).details())
        .containsEntry("limit", "4194304");
    assertThat(read.records()).extracting(ReadFile.Accepted::row).containsExactly(2);
    assertThat(read.tally().records().get(RecordType.FLOW)).isEqualTo(new Tally.Read(2, 1));
  }

  @Test
  void aPlaceAbroadIsKeptAndMarked() throws Exception {
    ReadFile read =
        read(
            FileType.SITES,
            "organization_id,place,country_code,lon,lat\n1,Paris,FR,2.35,48.85\n2,,,2.35,48.85\n");

    assertThat(read.records()).hasSize(2);
    assertThat(read.records())
        .allMatch(
            site -> site.text("place_level").equals("outside") && !site.json().has("area_code"));
    assertThat(read.of(PLACE_OUTSIDE)).hasSize(2);
  }

  @Test
  void ofAnApproximatePlaceOnlyTheProvinceIsKeptAndOfAnUnlistedOneNothing() throws Exception {
    ReadFile read =
        read(
            FileType.SITES,
            """
            id,organization_id,place_visibility,place,lon,lat,address
            1,1,approximate,Secretville,-5.81,35.77,12 rue
            2,1,unlisted,Secretville,-5.81,35.77,12 rue
            """);

    assertThat(read.records().get(0).text("place_level")).isEqualTo("province");
    assertThat(read.records().get(0).text("area_code")).isEqualTo("MA-TNG");
    assertThat(read.records().get(1).text("place_level")).isEqualTo("unknown");
    assertThat(read.records())
        .noneMatch(site -> site.json().toString().matches(".*(Secretville|rue|35\\.77).*"));
    assertThat(read.notices().toString()).doesNotContain("Secretville").doesNotContain("35.77");
  }

  @Test
  void aProtectedPlaceIsNotRepeatedByWhatIsSaidOfItsCells() throws Exception {
    ReadFile read =
        read(
            FileType.SITES,
            """
            id,organization_id,place_visibility,place,lon,lat,address
            1,1,approximate,Secret\u200eville,\u200e-5.81,35.77,12\u0007 rue
            2,1,unlisted,,,,%s
            3,1,unlistd,Secretville,,,12 rue
            """
                .formatted("rue ".repeat(400)));

    assertThat(read.codes())
        .contains(TEXT_BIDI_REMOVED, TEXT_CONTROL_REMOVED, CELL_TOO_LONG, NoticeCode.CODE_UNKNOWN);
    assertThat(read.records()).hasSize(1);
    assertThat(read.records().get(0).text("area_code")).isEqualTo("MA-TNG");
    assertThat(read.notices().toString())
        .doesNotContain("Secret")
        .doesNotContain("5.81")
        .doesNotContain("rue");
  }

  @Test
  void aMappingDoesNotTellAProtectedPlaceMoreExactly() throws Exception {
    Path mapping =
        Files.writeString(
            folder.resolve("places.yaml"),
            """
            name: places
            description: sites with a place of the mapping's own
            read-as: sites
            source: test
            records:
              - type: site
                fields:
                  id: Number
                  organization_id: Number
                  place_visibility: Visibility
                places:
                  - names: [Town]
                    lon: Lon
                    lat: Lat
            """);
    Path file =
        Files.writeString(
            folder.resolve("places.csv"),
            """
            Number,Visibility,Town,Lon,Lat
            1,approximate,Martil,-5.27,35.61
            2,approximate,,-5.27,35.61
            3,exact,Martil,-5.27,35.61
            """);

    ReadFile read = ReadFile.mapped(file, mapping.toString(), folder);

    assertThat(read.records())
        .extracting(site -> site.text("place_level"))
        .containsExactly("province", "province", "point");
    assertThat(read.records().subList(0, 2))
        .allMatch(site -> !site.json().has("lon") && !site.json().has("place_text"))
        .extracting(site -> site.text("area_code"))
        .allMatch(area -> area.matches("MA-[A-Z]{3}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ column: Visibility, table: levels }",
        "{ column: Visibility, table: levels, otherwise: exact }",
        "{ keywords: levels, in: [Visibility] }",
        "{ template: '{Visibility}{Suffix}', table: levels }",
      })
  void aVisibilityThatAMappingDoesNotKnowRefusesTheRow(String expression) throws Exception {
    Path mapping =
        Files.writeString(
            folder.resolve("visibility.yaml"),
            """
            name: visibility
            description: sites whose visibility is written in words of their own
            read-as: sites
            source: test
            ignore: [Suffix]
            records:
              - type: site
                fields:
                  id: Number
                  organization_id: Number
                  place_visibility: %s
                  place: Town
            tables:
              levels: { hidden: unlisted }
            keywords:
              levels: { unlisted: [hidden] }
            """
                .formatted(expression));
    Path file =
        Files.writeString(
            folder.resolve("visibility.csv"),
            "Number,Visibility,Suffix,Town\n1,secret,,Martil\n2,,,Martil\n");

    ReadFile read = ReadFile.mapped(file, mapping.toString(), folder);

    assertThat(read.of(CODE_UNKNOWN)).extracting(Notice::row).containsExactly(1);
    assertThat(read.of(CODE_UNKNOWN).get(0).valueOrNull()).isEqualTo("secret");
    assertThat(read.records()).extracting(ReadFile.Accepted::row).containsExactly(2);
    assertThat(read.records().get(0).text("place_visibility")).isEqualTo("exact");
  }

  @ParameterizedTest
  @CsvSource({
    "exact,       unlisted,    unlisted",
    "unlisted,    exact,       unlisted",
    "approximate, exact,       approximate",
    "exact,       approximate, approximate",
    "approximate, unlisted,    unlisted",
    "'',          unlisted,    unlisted",
  })
  void oneRowIsEnoughToProtectAPlaceThatSeveralRowsTell(String first, String second, String kept)
      throws Exception {
    Path mapping =
        Files.writeString(
            folder.resolve("grouped.yaml"),
            """
            name: grouped
            description: sites told by several rows
            read-as: sites
            source: test
            group-by: Number
            records:
              - type: site
                fields:
                  id: Number
                  organization_id: Number
                  place_visibility: Visibility
                  place: Town
            """);
    Path file =
        Files.writeString(
            folder.resolve("grouped.csv"),
            "Number,Visibility,Town\n1,%s,Martil\n1,%s,Martil\n".formatted(first, second));

    ReadFile read = ReadFile.mapped(file, mapping.toString(), folder);

    assertThat(read.records()).hasSize(1);
    assertThat(read.records().get(0).text("place_visibility")).isEqualTo(kept);
    assertThat(read.records().get(0).text("place_text")).isNull();
    assertThat(read.of(GROUP_VALUES_DIFFER)).hasSize(first.isEmpty() ? 0 : 1);
    assertThat(read.of(GROUP_VALUES_DIFFER))
        .allMatch(notice -> notice.details().containsValue(kept));
  }

  @Test
  void aPlaceIsReadWithoutDirectionCharacters() throws Exception {
    ReadFile read =
        read(FileType.SITES, "organization_id,place,lon,lat\n1,Tan\u200eger,\u200e-5.81,35.77\n");

    assertThat(read.records().get(0).text("place_text")).isEqualTo("Tanger");
    assertThat(read.records().get(0).text("place_level")).isEqualTo("point");
  }

  @Test
  void twoRecordsThatAMappingGivesOneIdentifierAreNotSilentlyOne() throws Exception {
    Path mapping =
        Files.writeString(
            folder.resolve("twice.yaml"),
            """
            name: twice
            description: an identifier that forgets what the record is made for
            read-as: organizations
            source: test
            records:
              - type: organization
                fields: { id: Number, name: Number }
              - type: activity
                each: { keywords: themes, in: [Fields] }
                fields:
                  id: { template: "{Number}-activity" }
                  organization_id: Number
                  title: Fields
                  themes: { template: "{item}" }
                  area_codes: { constant: MA-TNG }
            keywords:
              themes: { education: [school], health: [hospital] }
            """);
    Path file =
        Files.writeString(
            folder.resolve("twice.csv"), "Number,Fields\n1,school and hospital\n2,school\n");

    ReadFile read = ReadFile.mapped(file, mapping.toString(), folder);

    assertThat(read.of(NoticeCode.RECORD_TWICE)).extracting(Notice::row).containsExactly(1);
    assertThat(read.of(RecordType.ACTIVITY)).extracting(ReadFile.Accepted::row).containsExactly(2);
  }

  @Test
  void aNumberThatWouldFillTheMemoryIsNone() throws Exception {
    Path file =
        Files.writeString(folder.resolve("grants.json"), grant("1", "1e999999999", "") + "]}");

    ReadFile read = ReadFile.mapped(file, "360giving", folder);

    assertThat(read.codes()).contains(NoticeCode.NUMBER_UNREADABLE);
    assertThat(read(FileType.ACTIVITIES, capacity("9".repeat(400))).codes())
        .contains(NoticeCode.NUMBER_NOT_WHOLE);
  }

  private static String capacity(String number) {
    return "organization_id,title,themes,area_codes,capacity\n1,A,education,MA-TNG,"
        + number
        + "\n";
  }

  private static String grant(String id, String amount, String more) {
    return """
        {"grants": [{"id": "%s", "title": "t", "currency": "GBP", "amountAwarded": %s,
          "awardDate": "2020-01-01", "fundingOrganization": [{"id": "GB-CHC-2", "name": "f"}],
          "recipientOrganization": [{"id": "GB-CHC-1", "name": "r"}]%s}"""
        .formatted(id, amount, more);
  }

  @Test
  void refusedGrantsComeBackWithAllTheirColumns() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("grants.json"),
            grant("1", "-5", "")
                + grant("2", "-7", ", \"beneficiaryLocation\": [{\"name\": \"Rabat\"}]")
                    .replace("{\"grants\": [", ",")
                + "]}");
    ReadFile first = ReadFile.mapped(file, "360giving", folder);
    Path corrected = folder.resolve("corrected.csv");
    Files.writeString(
        corrected,
        Files.readString(first.refused().orElseThrow()).replace("'-5", "5").replace("'-7", "7"));

    ReadFile again =
        ReadFile.mapped(corrected, "360giving", Files.createDirectory(folder.resolve("again")));

    assertThat(again.of(RecordType.FLOW)).extracting(flow -> flow.text("amount")).hasSize(2);
    assertThat(again.of(RecordType.FLOW).get(1).json().get("places").get(0).get("text").asText())
        .isEqualTo("Rabat");
    assertThat(folder.resolve("refused.csv.part")).doesNotExist();
  }

  @Test
  void aDivisionOfAFlowIsReadWithItsShares() throws Exception {
    ReadFile read =
        read(
            FileType.FUNDING,
            """
            funder_id,title,currency,flow_class,amount,themes,places
            F,T,dh,civil-society,"1 234,50 DH",education=60 %; santé=0.4,MA-TNG=0.5; FR=0.5
            """);

    var flow = read.records().get(0).json();
    assertThat(flow.get("amount").decimalValue()).isEqualByComparingTo("1234.50");
    assertThat(flow.get("currency").asText()).isEqualTo("MAD");
    assertThat(flow.get("themes").toString())
        .isEqualTo(
            "[{\"theme\":\"education\",\"share\":0.6},{\"theme\":\"health\",\"share\":0.4}]");
    assertThat(flow.get("places").get(0).get("areas").get(0).asText()).isEqualTo("MA-TNG");
    assertThat(flow.get("places").get(1).get("level").asText()).isEqualTo("outside");
    assertThat(flow.get("places").get(1).get("country").asText()).isEqualTo("FR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "education=0.1; health=0.4; éducation=20 % | 0.3 | true",
        "education=0.6; education                  | 0.6 | true",
        "education; health; education=0.6          | 0.6 | true",
        "education; education                      |     | false",
      })
  void theSharesOfAThemeThatStandsTwiceAreAddedUpAndSaid(
      String themes, @Nullable Double share, boolean said) throws Exception {
    ReadFile read =
        read(
            FileType.FUNDING,
            "funder_id,title,currency,flow_class,themes\nF,T,MAD,public," + themes + "\n");

    var education = read.records().get(0).json().get("themes").get(0);
    assertThat(education.get("theme").asText()).isEqualTo("education");
    assertThat(education.has("share") ? education.get("share").asDouble() : null).isEqualTo(share);
    assertThat(read.of(NoticeCode.THEME_REPEATED)).hasSize(said ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
  void arabicIsReadInItsEncoding(String encoding) throws Exception {
    String content = "id,name\n1," + ARABIC + "\n2,Ecole du quartier\n";

    ReadFile read =
        ReadFile.table(FileType.ORGANIZATIONS, content.getBytes(Charset.forName(encoding)), folder);

    assertThat(read.records()).hasSize(2);
    assertThat(read.records().get(0).text("name")).isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void frenchIsReadInItsEncoding(String encoding) throws Exception {
    String name = "Association pour l'éducation des élèves à Témara";

    ReadFile read =
        ReadFile.table(
            FileType.ORGANIZATIONS,
            ("name\n" + name + "\n").getBytes(Charset.forName(encoding)),
            folder);

    assertThat(read.records().get(0).text("name")).isEqualTo(name);
  }

  @Test
  void theMarkOfUtf8IsNoPartOfTheFirstHeader() throws Exception {
    ReadFile read = read(FileType.ORGANIZATIONS, "\uFEFFname\nAmal\n");

    assertThat(read.notices()).isEmpty();
    assertThat(read.records()).hasSize(1);
  }

  @Test
  void anUndecidableEncodingIsSaidAndAskedFor() throws Exception {
    byte[] content = "name\nA\u00c3\u00c7B\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] mixed =
        "name\n\u00c7\u00e1\u00c3\u00e3\u00e1 Caf\u00c3\u00c7x B\u00c3\u00c7r\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ReadFile.table(FileType.ORGANIZATIONS, content, folder).records()).hasSize(1);
    ReadFile read = ReadFile.table(FileType.ORGANIZATIONS, mixed, folder);
    assertThat(read.codes()).containsExactly(ENCODING_UNDECIDABLE);
    assertThat(read.tally().fileRefused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Jeunesse et \u00e9ducation, Sant\u00e9, windows-1252",
    "\u062c\u0645\u0639\u064a\u0629, \u0627\u0644\u0623\u0645\u0644, windows-1256"
  })
  void aFileOfTwoEncodingsIsNotGuessed(String name, String other, String encoding)
      throws Exception {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(("id,name\n1," + name + "\n").getBytes(StandardCharsets.UTF_8));
    content.writeBytes(("2," + other + "\n").repeat(30).getBytes(Charset.forName(encoding)));

    ReadFile read = ReadFile.table(FileType.ORGANIZATIONS, content.toByteArray(), folder);

    assertThat(read.codes()).containsExactly(ENCODING_UNDECIDABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "504b030414000600, 'ZIP, XLSX, ODS'",
    "255044462d312e35, PDF",
    "7b2261223a317d20, JSON",
    "000102030405060708090a0b0c, binary",
    "1f8b080000000000, GZIP"
  })
  void aFileThatIsNotWhatItsNameSaysIsRefusedWhole(String hex, String found) throws Exception {
    ReadFile read = ReadFile.table(FileType.ORGANIZATIONS, HexFormat.of().parseHex(hex), folder);

    assertThat(read.tally().fileRefused()).isTrue();
    assertThat(read.of(FILE_NOT_WHAT_IT_SAYS).get(0).details()).containsEntry("found", found);
  }

  @Test
  void anEmptyFileAndOneWithoutRowsAreSaidSo() throws Exception {
    assertThat(read(FileType.ORGANIZATIONS, "").codes()).containsExactly(FILE_EMPTY);
    assertThat(read(FileType.ORGANIZATIONS, "name\n").codes()).containsExactly(FILE_WITHOUT_ROWS);
  }

  @Test
  void quotesThatAreNotClosedStopTheFileThereAndKeepWhatCameBefore() throws Exception {
    ReadFile read = read(FileType.ORGANIZATIONS, "id,name\n1,A\n2,\"B\n3,C\n");

    assertThat(read.records()).hasSize(1);
    assertThat(read.of(QUOTE_NOT_CLOSED).get(0).row()).isEqualTo(2);
    assertThat(read.tally().refusedAnything()).isTrue();
  }

  @Test
  void refusedRowsComeBackCorrectedAndNoCellIsAFormula() throws Exception {
    ReadFile first =
        read(
            FileType.ORGANIZATIONS,
            "id,name,description,founded_on,=2+2\n1,=1+1,+212 is a prefix,never,\n2,B,x,2020-01-01,\n");
    Path list = first.refused().orElseThrow();
    String content = Files.readString(list);
    assertThat(content)
        .contains("'=1+1")
        .contains("'+212")
        .contains(",'=2+2")
        .contains("no date: never");

    Path corrected = folder.resolve("corrected.csv");
    Files.writeString(corrected, content.replace(",never", ",2019-05-04"));
    ReadFile again =
        ReadFile.read(
            corrected,
            new HeaderMapper(RecordType.ORGANIZATION),
            "test",
            Files.createDirectory(folder.resolve("again")));

    assertThat(again.codes()).containsExactly(NoticeCode.COLUMN_UNKNOWN);
    assertThat(again.notices().get(0).columnOrNull()).isEqualTo("=2+2");
    assertThat(again.records()).hasSize(1);
    assertThat(again.records().get(0).text("name")).isEqualTo("=1+1");
    assertThat(again.records().get(0).text("description")).isEqualTo("+212 is a prefix");
    assertThat(again.records().get(0).text("founded_on")).isEqualTo("2019-05-04");
  }

  private ReadFile read(FileType type, String content) throws Exception {
    return ReadFile.table(type, content, folder);
  }
}
