package se.samverkanstrappan.query.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReadsTest
class ActorReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    book.register("region-09", actor(ActorKind.REGION, "Region Gotland", "kommun-0980"));
    book.register("kommun-1880", actor(ActorKind.MUNICIPALITY, "Örebro kommun"));
    book.register("kommun-1980", actor(ActorKind.MUNICIPALITY, "Västerås stad"));
  }

  @Test
  void listsTheRegisterInSwedishOrder() {
    MvcTestResult answer = get("/api/v1/actors?kind=MUNICIPALITY");

    assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(2);
    assertThat(answer).bodyJson().extractingPath("$.items[0].name").isEqualTo("Västerås stad");
  }

  @Test
  void findsAnActorByItsAlias() {
    assertThat(get("/api/v1/actors/kommun-0980"))
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .extractingPath("$.id")
        .isEqualTo("region-09");
    assertThat(get("/api/v1/actors?q=0980")).bodyJson().extractingPath("$.total").isEqualTo(1);
  }

  @Test
  void doesNotKnowEverybody() {
    assertThat(get("/api/v1/actors/nosuch")).hasStatus(404);
  }

  @Test
  void tellsWhoTookOverFromWhomByTheDay() {
    book.register("gammal", succeeded("Gammal", "2020-01-01", "mellan"));
    book.register("mellan", succeeded("Mellan", "2024-06", "ny"));
    book.register("ny", actor(ActorKind.AUTHORITY, "Ny"));
    book.register("annan", succeeded("Annan", "2021", "ny"));

    assertThat(current("gammal", "2019-12-31")).isEqualTo("gammal");
    assertThat(current("gammal", "2020-01-01")).isEqualTo("mellan");
    assertThat(current("gammal", "2024-06-01")).isEqualTo("ny");
    assertThat(current("ny", "2024-06-01")).isEqualTo("ny");
    assertThat(get("/api/v1/actors/ny"))
        .bodyJson()
        .extractingPath("$.predecessors")
        .convertTo(String.class)
        .isEqualTo("[\"annan\",\"mellan\"]");
    assertThat(get("/api/v1/actors/gammal"))
        .bodyJson()
        .extractingPath("$.predecessors")
        .asArray()
        .isEmpty();
  }

  @Test
  void doesNotGoRoundWhereTwoTookOverFromEachOther() {
    book.register("ett", succeeded("Ett", "2020", "tva"));
    book.register("tva", succeeded("Två", "2020", "ett"));
    book.register("in-i-ringen", succeeded("In i ringen", "2020", "ett"));
    book.register("sig-sjalv", succeeded("Sig själv", "2020", "sig-sjalv"));
    book.register("ingen", succeeded("Ingen", "2020", "finns-inte"));

    assertThat(current("ett", "2025-01-01")).isEqualTo("tva");
    assertThat(current("tva", "2025-01-01")).isEqualTo("ett");
    assertThat(current("in-i-ringen", "2025-01-01")).isEqualTo("tva");
    assertThat(current("sig-sjalv", "2025-01-01")).isEqualTo("sig-sjalv");
    assertThat(current("ingen", "2025-01-01")).isEqualTo("ingen");
  }

  @Test
  void listsThoseThatExistOrThoseThatDoNot() {
    book.register("gammal", succeeded("Gammal", "2020-01-01", "region-09"));

    assertThat(total("valid=true&asOf=2019-12-31")).isEqualTo(4);
    assertThat(total("valid=true&asOf=2020-01-01")).isEqualTo(3);
    assertThat(total("valid=false&asOf=2020-01-01")).isEqualTo(1);
    assertThat(total("asOf=2020-01-01")).isEqualTo(4);
    assertThat(get("/api/v1/actors?valid=yes")).hasStatus(400);
  }

  @Test
  void tellsTheVocabularyAndTheRules() {
    MvcTestResult ladder = get("/api/v1/ladder");
    assertThat(ladder).bodyJson().extractingPath("$.steps[7].sv").isEqualTo("Samskapa");
    assertThat(ladder).bodyJson().extractingPath("$.steps[7].characteristics").asArray().hasSize(4);
    assertThat(ladder).bodyJson().extractingPath("$.observations").asArray().hasSize(12);
    assertThat(ladder).bodyJson().extractingPath("$.mandates[4].covers").isNull();
    MvcTestResult rules = get("/api/v1/rules");
    assertThat(rules).bodyJson().extractingPath("$.items[0].current").isEqualTo(true);
    assertThat(rules).bodyJson().extractingPath("$.items[1].id").isEqualTo("strict");
  }

  private static ActorRegistered succeeded(String name, String validTo, String successor) {
    return new ActorRegistered(
        new ActorProfile(
            ActorKind.AUTHORITY,
            name,
            null,
            null,
            null,
            null,
            false,
            List.of(),
            null,
            PartialDate.parse(validTo),
            successor));
  }

  private String current(String id, String day) {
    return read("/api/v1/actors/" + id + "?asOf=" + day).required("current").asString();
  }

  private int total(String query) {
    return read("/api/v1/actors?" + query).required("total").asInt();
  }

  private JsonNode read(String uri) {
    return JsonMapper.shared().readTree(get(uri).getResponse().getContentAsByteArray());
  }

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }
}
