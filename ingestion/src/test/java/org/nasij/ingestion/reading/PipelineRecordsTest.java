package org.nasij.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.ingestion.schema.FileType;
import org.nasij.ingestion.schema.Language;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;
import org.nasij.ingestion.validation.NoticeTexts;

/** Opportunities, volunteers, projects, needs for support and calls as files tell them. */
class PipelineRecordsTest {
  @TempDir Path folder;

  private ReadFile read(FileType type, String content) throws Exception {
    return ReadFile.table(type, content, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nom",
        "Prénom et nom",
        "Full name",
        "nomPrenom",
        "Adresse e-mail",
        "N° de téléphone",
        "phoneNumber",
        "WhatsApp",
        "Date de naissance",
        "Birth date",
        "CIN",
        "Carte d'identité nationale",
        "الاسم الكامل",
        "رقم الهاتف",
        "البريد الإلكتروني",
        "تاريخ الازدياد",
        "رقم البطاقة الوطنية",
        "العنوان",
      })
  void aFileOfVolunteersWithAColumnForAPersonIsRefusedWhole(String column) throws Exception {
    ReadFile read =
        read(
            FileType.VOLUNTEERS, "Numéro,Province,%s\n1,Tanger-Assilah,secret\n".formatted(column));

    assertThat(read.tally().fileRefused()).isTrue();
    assertThat(read.records()).isEmpty();
    assertThat(read.refused()).isEmpty();
    assertThat(read.codes()).containsExactly(NoticeCode.PERSONAL_COLUMN);
    Notice notice = read.notices().get(0);
    assertThat(notice.columnOrNull()).isEqualTo(column);
    for (Language language : Language.values()) {
      NoticeTexts texts = new NoticeTexts(language);
      assertThat(texts.message(notice)).contains(column);
      assertThat(texts.remedy(NoticeCode.PERSONAL_COLUMN)).isNotBlank();
    }
  }

  @Test
  void aMappingThatLeavesThePersonsColumnOutDoesNotSaveTheFile() throws Exception {
    Path mapping =
        Files.writeString(
            folder.resolve("volunteers.yaml"),
            """
            name: volunteers
            description: a list with names that are left out
            read-as: volunteers
            source: test
            ignore: [Nom]
            records:
              - type: volunteer
                fields: { id: Numéro, area_code: Ville }
            """);
    Path file = Files.writeString(folder.resolve("list.csv"), "Numéro,Ville,Nom\n1,Martil,X\n");

    ReadFile read = ReadFile.mapped(file, mapping.toString(), folder);

    assertThat(read.codes()).containsExactly(NoticeCode.PERSONAL_COLUMN);
    assertThat(read.records()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MA-TNG,         MA-TNG, false",
    "Tanger-Assilah, MA-TNG, false",
    "Martil,         MA-MDF, true",
    "MA-01,          MA-01,  false",
    "'',             ,       false",
  })
  void ofAVolunteersPlaceOnlyTheProvinceIsKept(String told, String kept, boolean said)
      throws Exception {
    ReadFile read = read(FileType.VOLUNTEERS, "id,area_code\n7,%s\n".formatted(told));

    assertThat(read.records()).hasSize(1);
    assertThat(read.records().get(0).text("area_code")).isEqualTo(kept);
    assertThat(read.codes().contains(NoticeCode.PLACE_COARSENED)).isEqualTo(said);
    assertThat(read.notices().toString()).doesNotContain("Martil");
  }

  @Test
  void aVolunteersNumberIsMadeOpaqueAndNeverRepeated() throws Exception {
    String content = "id,themes\nK123456,education\nK123456,nonsense\n,health\n%s,health\n";
    ReadFile read = read(FileType.VOLUNTEERS, content.formatted("A1".repeat(150)));
    ReadFile again = read(FileType.VOLUNTEERS, "id\nK123456\n");

    assertThat(read.records()).hasSize(1);
    String id = read.records().get(0).text("id");
    assertThat(id).matches("test:volunteer-[0-9a-f]{32}");
    assertThat(read.records().get(0).key()).isEqualTo(id);
    assertThat(again.records().get(0).text("id")).isEqualTo(id);
    assertThat(read.codes())
        .containsExactlyInAnyOrder(
            NoticeCode.THEME_UNKNOWN, NoticeCode.VALUE_MISSING, NoticeCode.IDENTIFIER_UNREADABLE);
    assertThat(read.notices().toString())
        .doesNotContain("K123456")
        .doesNotContain("A1A1")
        .doesNotContain("nonsense");
  }

  @ParameterizedTest
  @CsvSource({
    "VOLUNTEERS,    'id,hours_per_year', '1,2920', ",
    "VOLUNTEERS,    'id,hours_per_year', '1,2921', NUMBER_TOO_LARGE",
    "VOLUNTEERS,    'id,available_from,available_until', '1,2026-02-01,2026-01-01', PERIOD_REVERSED",
    "OPPORTUNITIES, 'organization_id,title,themes', '1,A,education', ",
    "OPPORTUNITIES, 'organization_id,title,themes,delivery', '1,A,education,site', DELIVERY_WITHOUT_PLACE",
    "OPPORTUNITIES, 'organization_id,title,themes,delivery', '1,A,education,outreach', DELIVERY_WITHOUT_PLACE",
    "OPPORTUNITIES, 'organization_id,title,themes,hours_per_year', '1,A,education,3000', NUMBER_TOO_LARGE",
    "PROJECTS,      'title,status,themes,area_codes', 'A,idea,education,Martil', ",
    "PROJECTS,      'title,status,themes,area_codes', 'A,planned,education,Martil', PROJECT_WITHOUT_LEAD",
    "PROJECTS,      'title,status,themes,area_codes,delivery', 'A,idea,education,MA-TNG,site', PROJECT_SITE_NOT_ONE_COMMUNE",
    "PROJECTS,      'title,status,themes,area_codes', 'A,someday,education,Martil', CODE_UNKNOWN",
    "PROJECTS,      'title,status,themes,area_codes,cost', 'A,idea,education,Martil,5000', VALUE_MISSING",
    "PROJECTS,      'title,status,themes,area_codes,cost,sought,currency', 'A,idea,education,Martil,5000,6000,MAD', AMOUNTS_REVERSED",
    "SUPPORT_NEEDS, 'organization_id,kind,title', '1,Formation,A', ",
    "SUPPORT_NEEDS, 'organization_id,kind,title,amount', '1,money,A,100', VALUE_MISSING",
    "CALLS,         'funder_id,title', '1,A', ",
    "CALLS,         'funder_id,title,smallest_ticket,largest_ticket,currency', '1,A,500,400,MAD', AMOUNTS_REVERSED",
    "CALLS,         'funder_id,title,opens_on,closes_on', '1,A,2026-02-01,2026-01-01', PERIOD_REVERSED",
  })
  void aRowIsTakenOrRefusedWithItsReason(
      FileType type, String header, String row, NoticeCode refusal) throws Exception {
    ReadFile read = read(type, header + "\n" + row + "\n");

    assertThat(read.records()).hasSize(refusal == null ? 1 : 0);
    assertThat(read.codes()).isEqualTo(Optional.ofNullable(refusal).stream().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "'organization_id,site_id,title,themes', '1,2,A,education', site",
    "'organization_id,area_codes,title,themes', '1,Martil,A,education', outreach",
    "'organization_id,title,themes', '1,A,education', remote",
  })
  void anOpportunityIsWhereItNamesAPlaceElseAnywhere(String header, String row, String delivery)
      throws Exception {
    ReadFile read = read(FileType.OPPORTUNITIES, header + "\n" + row + "\n");

    assertThat(read.records().get(0).text("delivery")).isEqualTo(delivery);
  }

  @ParameterizedTest
  @CsvSource({"Martil, site", "MA-TNG, outreach", "Martil;M'diq, outreach"})
  void aProjectThatNamesJustACommuneStandsThere(String areas, String delivery) throws Exception {
    ReadFile read =
        read(FileType.PROJECTS, "title,status,themes,area_codes\nA,idea,education," + areas + "\n");

    assertThat(read.records().get(0).text("delivery")).isEqualTo(delivery);
    assertThat(read.records().get(0).key()).isEqualTo(read.records().get(0).text("id"));
  }
}
