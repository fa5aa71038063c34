package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.api.query.ReadDatabase;
import org.nasij.api.release.Release;
import org.nasij.api.release.ReleaseQueries;
import org.nasij.api.siting.Near;
import org.nasij.api.siting.NearQueries;
import org.nasij.api.siting.VolunteersState;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

class SitingTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
    // Given a project that seeks a lead, and flows for education in Tanger-Assilah to organizations
    // of which some have no exact public place
    MartFixture.run(
        api.database(),
        Role.LOADER,
        """
        insert into core.project (id, title, status, themes, delivery, area_codes, source, recorded_on, upload_id,
                                  upload_row, version, content_hash)
        values ('test:near-p', 'Projet d''essai', 'seeks-a-lead', '{education}', 'site', '{15110103}', 'test',
                '2026-08-01', 1, 1, 1, 1);
        insert into core.flow (id, funder_id, recipient_id, title, currency, flow_class, kind, transaction_type, themes,
                               places, source, recorded_on, upload_id, upload_row, version, content_hash)
        select 'test:near' || f, 'test:f' || f, 'test:o' || f, 'Don', 'MAD', 'civil-society', 'grant', 'disbursement',
               '[{"theme": "education"}]', '[{"level": "commune", "areas": ["15110103"]}]', 'test', '2026-08-01',
               1, 1, 1, 1
        from unnest(array[1, 2, 4]) f;
        insert into core.activity (id, organization_id, title, themes, delivery, area_codes, source, recorded_on, upload_id,
                                   upload_row, version, content_hash)
        values ('test:near', 'test:o4', 'Cours', '{education}', 'outreach', '{15110103}', 'test', '2026-08-01', 1, 1, 1, 1);
        insert into core.call (id, funder_id, title, themes, area_codes, opens_on, closes_on, source, recorded_on,
                               upload_id, upload_row, version, content_hash)
        values ('test:near-c1', 'test:f4', 'Appel ouvert', '{education}', '{MA-01}', '2026-08-01', '2026-10-01', 'test',
                '2026-08-01', 1, 1, 1, 1),
               ('test:near-c2', 'test:f4', 'Appel clos', '{education}', '{MA-01}', '2026-06-01', '2026-07-01', 'test',
                '2026-08-01', 1, 1, 1, 1);
        """);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void proposalsComeInOrderWithWhatTheyRemove() {
    JsonNode items =
        api.client().json("/api/v1/siting?theme=education&area=MA-TNG&sites=5").get("items");

    assertThat(items).hasSize(5);
    List<Integer> positions = new ArrayList<>();
    items.forEach(item -> positions.add(item.get("position").asInt()));
    assertThat(positions).containsExactly(1, 2, 3, 4, 5);
    assertThat(items.get(0).get("model").asText()).isEqualTo("relief");
    assertThat(items.get(0).get("state").asText()).isEqualTo("current");
    assertThat(items.get(0).get("optimumShare").asDouble()).isBetween(0.9, 1.0);
    assertThat(items.get(0).get("alternativeCode").asText())
        .isEqualTo(items.get(1).get("communeCode").asText());
  }

  @Test
  void whoIsNearNamesNoFunderOfARecipientWithoutAnExactPublicPlace() {
    JsonNode first =
        api.client().json("/api/v1/siting?theme=education&area=MA-TNG&sites=1").get("items").get(0);

    // Organization 1 has an approximate place, 2 an unlisted one, 4 an exact one
    assertThat(texts(first.get("funders")))
        .contains("Bailleur d'essai 4")
        .doesNotContain("Bailleur d'essai 1", "Bailleur d'essai 2");
    assertThat(texts(first.get("projects"))).contains("seeks-a-lead: Projet d'essai");
    assertThat(texts(first.get("calls"))).contains("Appel ouvert").doesNotContain("Appel clos");
    assertThat(texts(first.get("organizations"))).contains("Association d'essai n° 4");
    assertThat(first.get("organizationCount").asInt()).isPositive();
  }

  @Test
  void volunteersNearAreTheirPublishedSumAndNothingElse() {
    JsonNode sums = api.client().json("/api/v1/volunteers?theme=education").get("items");
    Set<String> states = new TreeSet<>();
    for (JsonNode proposal :
        api.client().json("/api/v1/siting?theme=education&sites=20&limit=100").get("items")) {
      Optional<JsonNode> sum =
          StreamSupport.stream(sums.spliterator(), false)
              .filter(s -> s.get("areaCode").equals(proposal.get("provinceCode")))
              .findFirst();

      assertThat(proposal.get("volunteers").asText())
          .isEqualTo(sum.isPresent() ? "published" : "withheld");
      for (String field : List.of("Hours", "Contributors", "SumAsOf")) {
        assertThat(proposal.get("volunteer" + field))
            .isEqualTo(
                sum.map(
                        s ->
                            s.get(
                                field.substring(0, 1).toLowerCase(Locale.ROOT)
                                    + field.substring(1)))
                    .orElse(NullNode.getInstance()));
      }
      states.add(proposal.get("volunteers").asText());
    }
    assertThat(states).containsExactly("published", "withheld");
  }

  @Test
  void aReleaseWithoutAnySumSaysSo() {
    MartFixture.edition(api.database(), "without-volunteers");
    try (HikariDataSource pool = ReadDatabase.pool(api.database().as(Role.WEB), 1)) {
      ReadDatabase read = new ReadDatabase(pool);
      Release edition =
          new ReleaseQueries(read.jdbi())
              .list().stream()
                  .filter(r -> r.id().equals("without-volunteers"))
                  .findFirst()
                  .orElseThrow();

      Near near = new NearQueries(read.jdbi()).near(edition, "education", "MA-TNG");

      assertThat(near.volunteers())
          .isEqualTo(new Near.Volunteers(VolunteersState.NONE, null, null, null));
    }
  }

  @Test
  void anAreaWithoutAPlanSaysWhyAndNoDataIsNotNoGap() {
    JsonNode plans = api.client().json("/api/v1/siting/plans?theme=education").get("items");

    assertThat(plans).hasSize(87);
    assertThat(plans)
        .anySatisfy(
            plan -> {
              assertThat(plan.get("areaCode").asText()).isEqualTo("MA-TET");
              assertThat(plan.get("status").asText()).isEqualTo("no-gap");
            })
        .anySatisfy(plan -> assertThat(plan.get("status").asText()).isEqualTo("no-data"));
  }

  @Test
  void plansThatWaitForNewerGapsArePending() {
    JsonNode plans = api.client().json("/api/v1/siting/plans?theme=women&area=MA-01").get("items");

    assertThat(plans.get(0).get("state").asText()).isEqualTo("pending");
  }

  @Test
  void onAMapAProposalStandsAtItsCommunesPoint() {
    JsonNode collection =
        api.client().json("/api/v1/siting.geojson?theme=education&area=MA-TNG&sites=2");

    assertThat(collection.get("features")).hasSize(2);
    assertThat(collection.at("/features/0/geometry/type").asText()).isEqualTo("Point");
    assertThat(collection.get("license").asText()).contains("creativecommons.org/licenses/by");
  }

  @Test
  void anAreaThatIsNoRegionOrProvinceIsRefused() {
    assertThat(api.client().get("/api/v1/siting?theme=education&area=15110103").statusCode())
        .isEqualTo(400);
    assertThat(api.client().get("/api/v1/siting?theme=education&sites=21").statusCode())
        .isEqualTo(400);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
