package se.samverkanstrappan.query.signals.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.paused;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.Page;

/** The list to work through, of a book in which three regions worked together until 2024-11. */
@ReadsTest
class SignalReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private Worklist worklist;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.write("adalen", opened("Ådalen", "region-10", "2024-01-01"));
    book.write("zonen", opened("Zonen", "region-08", "2024-01-01"));
    book.write("avslutad", opened("Avslutad", "region-07", "2024-01-01"), closed("2024-06-01"));
    book.write(
        "dubblett",
        opened("Dubblett", "region-07", "2024-01-01"),
        new CollaborationWithdrawn("Registrerad två gånger"));
  }

  @Test
  void tellsSinceWhenByWhatAndWhatWouldClearItInBothLanguages() {
    book.write(
        "sydosttriangeln",
        new MandateGiven(
            "mandat",
            new MandateHeld(
                "region-10", Mandate.CONTRIBUTE, PartialDate.parse("2023-06-01"), null)));

    assertThat(get("?asOf=2024-11-27&code=BEYOND_MANDATE"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[{"collaboration":"sydosttriangeln","title":"Sydosttriangeln",
            "owner":"region-10","code":"BEYOND_MANDATE","since":"2024-01-01",
            "subject":"region-10","details":{"step":8,"mandate":"CONTRIBUTE","covers":5},
            "evidence":["mandat","forum-2024","strategi"],
            "clears":{"code":"GIVE_MANDATE","step":8},
            "label":{"sv":"Utöver mandatet","en":"Beyond the mandate"},
            "sentences":{
            "sv":{"what":"Region Blekinge har etablerat steg 8, Samskapa, men mandatet Bidra räcker \
            bara till steg 5, Konsultera.",
            "since":"Sedan 2024-01-01.",
            "clears":"Region Blekinge får ett mandat som räcker till steg 8, Samskapa."},
            "en":{"what":"Region Blekinge has established step 8, Co-create, but the mandate \
            Contribute only covers up to step 5, Consult.",
            "since":"Since 2024-01-01.",
            "clears":"Region Blekinge gets a mandate that covers step 8, Co-create."}}}],
            "page":0,"size":50,"total":1}
            """);
  }

  @Test
  void listsByCodeThenByTitleAndThenAsTheCollaborationItselfDoes() {
    assertThat(listed("?asOf=2026-06-01"))
        .containsExactly(
            "SLIPPED sydosttriangeln",
            "DORMANT sydosttriangeln",
            "DORMANT zonen",
            "DORMANT adalen",
            "MANDATE_UNCLEAR sydosttriangeln region-07",
            "MANDATE_UNCLEAR sydosttriangeln region-08",
            "MANDATE_UNCLEAR sydosttriangeln region-10",
            "NO_PROCESS_LEADER sydosttriangeln",
            "NO_PROCESS_LEADER zonen",
            "NO_PROCESS_LEADER adalen");
  }

  @Test
  void cutsPagesOutOfTheWholeList() {
    List<String> all = listed("?asOf=2026-06-01");

    assertThat(listed("?asOf=2026-06-01&size=4")).isEqualTo(all.subList(0, 4));
    assertThat(listed("?asOf=2026-06-01&size=4&page=1")).isEqualTo(all.subList(4, 8));
    assertThat(listed("?asOf=2026-06-01&size=4&page=2")).isEqualTo(all.subList(8, 10));
    assertThat(listed("?asOf=2026-06-01&size=4&page=3")).isEmpty();
    assertThat(get("?asOf=2026-06-01&size=4&page=3"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(10);
  }

  @Test
  void filtersSayOfWhichCollaborationsAndTheCodeWhatOfThem() {
    assertThat(listed("?asOf=2026-06-01&code=DORMANT&owner=region-10"))
        .containsExactly("DORMANT sydosttriangeln", "DORMANT adalen");
    assertThat(listed("?asOf=2026-06-01&code=DORMANT&owner=kalmar"))
        .containsExactly("DORMANT zonen");
    assertThat(listed("?asOf=2026-06-01&code=NO_PROCESS_LEADER&signal=SLIPPED"))
        .containsExactly("NO_PROCESS_LEADER sydosttriangeln");
    assertThat(listed("?asOf=2026-06-01&signal=SLIPPED&q=zonen")).isEmpty();
    assertThat(listed("?asOf=2026-05-26&step=8&county=07&code=SLIPPING"))
        .containsExactly("SLIPPING sydosttriangeln");
    assertThat(listed("?asOf=2026-05-26&county=12")).isEmpty();
  }

  @Test
  void knowsOnADayWhatWasKnownOfItAndExpectsInDaysToComeThatNothingHappens() {
    // Had nothing come on 2024-11-27, it would have been about to fall on 2025-07-01.
    assertThat(listed("?asOf=2025-06-01&code=SLIPPING")).isEmpty();
    assertThat(listed("?asOf=2026-03-27&code=SLIPPING")).isEmpty();
    assertThat(listed("?asOf=2026-03-28&code=SLIPPING"))
        .containsExactly("SLIPPING sydosttriangeln");
    assertThat(listed("?asOf=2030-01-01&code=DORMANT"))
        .containsExactly("DORMANT sydosttriangeln", "DORMANT zonen", "DORMANT adalen");
    assertThat(listed("?asOf=2030-01-01&code=SLIPPED")).isEmpty();
  }

  @Test
  void isNotDrivenByTimeWhilePaused() {
    book.write("sydosttriangeln", paused("2026-04-01"));

    assertThat(listed("?asOf=2026-03-31&code=SLIPPING")).hasSize(1);
    assertThat(listed("?asOf=2026-04-01&code=SLIPPING")).isEmpty();
    assertThat(listed("?asOf=2026-04-01&status=PAUSED&code=NO_PROCESS_LEADER"))
        .containsExactly("NO_PROCESS_LEADER sydosttriangeln");
  }

  @Test
  void neverListsWhatWasWithdrawnNorAnythingWhileClosedOrBeforeTheOpening() {
    assertThat(listed("?asOf=2024-02-01")).contains("NO_PROCESS_LEADER avslutad");
    assertThat(listed("?asOf=2024-06-01")).isNotEmpty().noneMatch(it -> it.contains("avslutad"));
    assertThat(listed("?asOf=2024-06-01&status=CLOSED")).isEmpty();
    assertThat(listed("?asOf=2024-02-01")).noneMatch(it -> it.contains("dubblett"));
    assertThat(listed("?asOf=2024-02-01&status=WITHDRAWN")).isEmpty();
    assertThat(get("?asOf=2022-12-31"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo("{\"items\":[],\"page\":0,\"size\":50,\"total\":0}");
  }

  /** The head is worked out again a while after the register has changed. */
  @Test
  void leavesOutWhatTheRegisterHasSinceMadeAnotherThingOf() {
    LocalDate day = LocalDate.parse("2026-06-01");
    book.write(
        "sydosttriangeln",
        new AmbitionSet("mål", new Ambition(8, PartialDate.parse("2025"), ActorKind.REGION)));
    List<Worklist.Chosen> chosen =
        worklist.chosen(CollaborationFilter.NONE, SignalCode.AMBITION_MISSED, day);
    assertThat(told(chosen, day).items()).hasSize(1);

    for (String region : List.of("region-07", "region-08", "region-10")) {
      book.register(region, actor(ActorKind.MUNICIPALITY, region));
    }

    assertThat(told(chosen, day).items()).isEmpty();
    assertThat(told(chosen, day).total()).isEqualTo(1);
    assertThat(listed("?asOf=2026-06-01&code=AMBITION_MISSED")).isEmpty();
  }

  private Page<SignalsItem> told(List<Worklist.Chosen> chosen, LocalDate day) {
    return worklist.told(Page.of(chosen, new Page.Request(0, 50)), day);
  }

  @Test
  void namesEveryParameterThatIsWrong() {
    MvcTestResult answer = get("?code=NOISY&signal=LOUD&size=201&knownAt=2024-01-01T00:00:00Z");

    assertThat(answer)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("?code", "?signal", "?size", "?knownAt");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[?(@.pointer=='?code')].message")
        .asArray()
        .singleElement()
        .asString()
        .startsWith("code must be one of [SLIPPING, SLIPPED, DORMANT,");
    assertThat(get("?code=dormant")).hasStatus(400);
    assertThat(get("?code=DORMANT&code=SILENT")).hasStatus(400);
  }

  @Test
  void isNotToldWhileTheStoreIsGoneNorWhereItGoesHalfway() {
    book.disappearAfter(0);
    assertThat(get("?asOf=2026-06-01")).hasStatus(503);

    book.disappear();
    assertThat(get("")).hasStatus(503);
  }

  /** Each as its code, its collaboration and its subject, if any. */
  private List<String> listed(String query) {
    MvcTestResult answer = get(query);
    assertThat(answer).hasStatusOk();
    String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    List<Map<String, Object>> items = JsonPath.read(text, "$.items");
    return items.stream()
        .map(
            it ->
                it.get("code")
                    + " "
                    + it.get("collaboration")
                    + (it.containsKey("subject") ? " " + it.get("subject") : ""))
        .toList();
  }

  private MvcTestResult get(String query) {
    return http.get().uri("/api/v1/signals" + query).exchange();
  }
}
