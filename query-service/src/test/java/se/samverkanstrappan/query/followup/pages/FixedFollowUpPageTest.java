package se.samverkanstrappan.query.followup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.Sweden;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.followup.reads.FollowUps;
import se.samverkanstrappan.query.placement.PlacementRule;

@ReadsTest
class FixedFollowUpPageTest {
  private static final String ASSIGNMENT = "strategisk-planering";
  private static final String PAGE = "/uppdrag/" + ASSIGNMENT + "/uppfoljning/uppf";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private FollowUps followUps;

  private String sha256 = "";

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    Sweden.register(book);
    LocalDate day = LocalDate.parse("2024-12-31");
    Instant knownAt = followUps.newest(ASSIGNMENT);
    WrittenFollowUp written =
        followUps.live(ASSIGNMENT, new Asked(day, knownAt, PlacementRule.CURRENT));
    sha256 = written.sha256();
    byte[] json = written.json();
    book.assign(
        ASSIGNMENT,
        new FollowUpFixed(
            "uppf",
            day,
            knownAt,
            written.rule(),
            sha256,
            json.length,
            FollowUpContent.pack(json),
            null));
  }

  private MvcTestResult get(String address) {
    return http.get().uri(URI.create(address)).exchange();
  }

  private String page(String address) throws Exception {
    MvcTestResult answer = get(address);
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  /** What stands around it has a secret that is another each time. */
  private String told(String address) throws Exception {
    String page = page(address);
    return page.substring(page.indexOf("<h1"));
  }

  @Test
  void isListedWithItsChecksum() throws Exception {
    assertThat(page("/uppdrag/" + ASSIGNMENT))
        .contains("1 fastställd uppföljning", "href=\"" + PAGE + "\"", sha256, "visas inte");
  }

  @Test
  void saysWhatItSaidWhateverWasTakenOutSince() throws Exception {
    String before = told(PAGE);
    book.write("stod-strategisk-planering", new InteractionRetracted("forum-2024-stod", "fel"));

    assertThat(told(PAGE))
        .isEqualTo(before)
        .contains("Läget per 2024-12-31", sha256, "Diskutera", "Länsstyrelserna")
        .contains("/api/v1/follow-ups/uppf.pdf\"");
  }

  @Test
  void opensItsEntriesOnItsOwnDay() throws Exception {
    assertThat(page(PAGE + "?asOf=2026-01-01&lang=en"))
        .contains(
            "href=\"/samverkan/regionalt-forum-planering?asOf=2024-12-31&amp;lang=en"
                + "#dialogsteg-forum-uppsala-2023\"");
  }

  @Test
  void comparesWithWhatIsKnownNow() throws Exception {
    assertThat(page(PAGE + "/jamfor?asOf=2024-12-31")).contains("Som det var känt");

    book.write("stod-strategisk-planering", new InteractionRetracted("forum-2024-stod", "fel"));

    assertThat(page(PAGE + "/jamfor?asOf=2024-12-31"))
        .containsSubsequence("Uppgifter och samverkan", "Stöd till regionerna", "Antal")
        .contains("det som är känt nu", "/api/v1/follow-ups/uppf/comparison?with=today");
  }

  @Test
  void comparesWithAnotherThatWasFixed() throws Exception {
    book.assign(ASSIGNMENT, CollaborationBook.fixed("uppf-2", ASSIGNMENT));

    assertThat(page(PAGE)).contains("<option value=\"uppf-2\"");
    assertThat(page(PAGE + "/jamfor?with=uppf-2")).contains("fanns inte", ">uppf-2<");
    assertThat(page(PAGE + "/jamfor?with=uppf")).contains("Inget skiljer");
  }

  @Test
  void isOfItsOwnAssignmentAlone() {
    book.assign("annat", new AssignmentCreated(CollaborationBook.assignment("Annat", "2024-02")));
    book.assign("annat", CollaborationBook.fixed("annans", "annat"));

    assertThat(get("/uppdrag/annat/uppfoljning/uppf")).hasStatus(404);
    assertThat(get("/uppdrag/annat/uppfoljning/nosuch")).hasStatus(404);
    assertThat(get("/uppdrag/annat/uppfoljning/uppf/jamfor")).hasStatus(404);
    assertThat(get(PAGE + "/jamfor?with=annans")).hasStatus(400);
    assertThat(get(PAGE + "?minVersion=99")).hasStatus(503);
  }

  /** Other versions of the code write other things. */
  @Test
  void showsOneThatSaysHardlyAnything() throws Exception {
    book.assign("annat", new AssignmentCreated(CollaborationBook.assignment("Annat", "2024-02")));
    book.assign("annat", CollaborationBook.fixed("annans", "annat"));

    assertThat(page("/uppdrag/annat/uppfoljning/annans"))
        .contains("Inga uppgifter är angivna.")
        .doesNotContain("style=", "<script", "??", "th:");
  }
}
