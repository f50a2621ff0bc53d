package se.samverkanstrappan.query.network.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class NetworkReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.register("kommun-0780", actor(ActorKind.MUNICIPALITY, "Växjö"));
    book.register("kommun-0880", actor(ActorKind.MUNICIPALITY, "Kalmar"));
    List<String> both = List.of("region-07", "kommun-0780");
    book.write("vaxjo", opened("Växjö", "region-07", "2024-01-01"));
    both.forEach(each -> book.write("vaxjo", joined(each, "2024-01-01")));
    book.write(
        "vaxjo",
        new InteractionLogged("ett", interaction("2024-02-01", both, null, Observation.DISCUSSED)),
        new InteractionLogged("tva", interaction("2024-03-01", both, null, Observation.DISCUSSED)));
  }

  private MvcTestResult get(String query) {
    return http.get().uri("/api/v1/network" + query).exchange();
  }

  @Test
  void tellsWhoWorksWithWhomOnADay() {
    assertThat(get("?asOf=2024-06-01"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"asOf":"2024-06-01","minStep":2,"actors":4,"registered":5,"share":0.8,
            "density":0.666667,"nodes":[
            {"actor":"kommun-0780","kind":"MUNICIPALITY","degree":1,
            "degreeCentrality":0.333333,"betweenness":0.0},
            {"actor":"region-07","kind":"REGION","degree":3,
            "degreeCentrality":1.0,"betweenness":0.666667},
            {"actor":"region-08","kind":"REGION","degree":2,
            "degreeCentrality":0.666667,"betweenness":0.0},
            {"actor":"region-10","kind":"REGION","degree":2,
            "degreeCentrality":0.666667,"betweenness":0.0}],
            "pairs":[
            {"a":"kommun-0780","b":"region-07","step":4,"collaborations":["vaxjo"]},
            {"a":"region-07","b":"region-08","step":7,"collaborations":["sydosttriangeln"]},
            {"a":"region-07","b":"region-10","step":7,"collaborations":["sydosttriangeln"]},
            {"a":"region-08","b":"region-10","step":7,"collaborations":["sydosttriangeln"]}]}
            """);
  }

  @Test
  void showsOneKindAndHigherSteps() {
    assertThat(get("?asOf=2024-06-01&minStep=5"))
        .bodyJson()
        .extractingPath("$.pairs.length()")
        .isEqualTo(3);
    MvcTestResult municipalities = get("?asOf=2024-06-01&kind=MUNICIPALITY");
    assertThat(municipalities).bodyJson().extractingPath("$.pairs").asArray().isEmpty();
    assertThat(municipalities).bodyJson().extractingPath("$.share").isEqualTo(0.5);
    assertThat(municipalities).bodyJson().extractingPath("$.density").isNull();
  }

  @Test
  void isMadeOfTheCollaborationsAskedFor() {
    assertThat(get("?asOf=2024-06-01&owner=region-07"))
        .bodyJson()
        .extractingPath("$.pairs.length()")
        .isEqualTo(1);
    assertThat(get("?asOf=2024-06-01&county=01"))
        .bodyJson()
        .extractingPath("$.nodes")
        .asArray()
        .isEmpty();
  }

  @Test
  void hasNobodyBeforeTheOpeningAndNobodyOfWhatIsClosed() {
    assertThat(get("?asOf=2022-12-31")).bodyJson().extractingPath("$.actors").isEqualTo(0);
    book.write("sydosttriangeln", closed("2024-05-01"));

    assertThat(get("?asOf=2024-06-01")).bodyJson().extractingPath("$.pairs.length()").isEqualTo(1);
    assertThat(get("?asOf=2024-06-01")).bodyJson().extractingPath("$.actors").isEqualTo(4);
  }

  @Test
  void isWorkedOutAgainWhenSomethingWasWritten() {
    String before = get("?asOf=2024-06-01").getResponse().getHeader("ETag");
    assertThat(get("?asOf=2024-06-01").getResponse().getHeader("ETag")).isEqualTo(before);

    book.write("vaxjo", joined("kommun-0880", "2024-04-01"));

    MvcTestResult after = get("?asOf=2024-06-01");
    assertThat(after.getResponse().getHeader("ETag")).isNotEqualTo(before);
    assertThat(after).bodyJson().extractingPath("$.nodes.length()").isEqualTo(5);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThat(get("?asOf=now&kind=CITY&minStep=1&page=0"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("?asOf", "?kind", "?minStep", "?page");
  }

  @Test
  void isNotToldWhileTheStoreIsGone() {
    book.disappear();

    assertThat(get("")).hasStatus(503);
  }
}
