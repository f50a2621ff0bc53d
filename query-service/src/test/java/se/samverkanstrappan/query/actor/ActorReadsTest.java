package se.samverkanstrappan.query.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

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

  private MvcTestResult get(String uri) {
    return http.get().uri(uri).exchange();
  }
}
