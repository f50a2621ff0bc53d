package se.samverkanstrappan.query.subscription.reads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverkanstrappan.query.CollaborationBook.assignment;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class CalendarReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  /** An event as another library reads it. */
  private record Read(String day, String uid, String summary, String description, String url) {
    static Read of(CalendarComponent it) {
      assertThat(it.getName()).isEqualTo("VEVENT");
      assertThat(it.getRequiredProperty("DTSTART").getRequiredParameter("VALUE").getValue())
          .isEqualTo("DATE");
      assertThat(value(it, "TRANSP")).isEqualTo("TRANSPARENT");
      assertThat(value(it, "DTSTAMP")).startsWith("202611").endsWith("Z");
      return new Read(
          value(it, "DTSTART"),
          value(it, "UID"),
          value(it, "SUMMARY"),
          value(it, "DESCRIPTION"),
          value(it, "URL"));
    }

    private static String value(CalendarComponent it, String name) {
      return it.getRequiredProperty(name).getValue();
    }
  }

  private MvcTestResult get(String query) {
    return http.get().uri(URI.create("/api/v1/dates.ics" + query)).exchange();
  }

  private List<Read> events(String query) throws Exception {
    MvcTestResult answer = get(query);
    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=utf-8");
    byte[] bytes = answer.getResponse().getContentAsByteArray();
    String text = new String(bytes, UTF_8);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    List<CalendarComponent> components = calendar.getComponents();
    if (!components.isEmpty()) {
      assertThat(calendar.validate().hasErrors()).isFalse();
    }
    return components.stream().map(Read::of).toList();
  }

  @Test
  void tellsWhenTheStepFalls() throws Exception {
    assertThat(events("?asOf=2025-01-01"))
        .containsExactly(
            new Read(
                "20260527",
                "collaboration/sydosttriangeln/step-8-falls@samverkanstrappan.se",
                "Sydosttriangeln: faller från steg 8, Samskapa",
                "Om inget mer loggas är det etablerade steget 1, Öppenhet, från den här dagen."
                    + " Innan dess är det 8, Samskapa.",
                "http://localhost/samverkan/sydosttriangeln"));
    assertThat(events("?asOf=2025-01-01&lang=en").getFirst())
        .extracting(Read::summary, Read::url)
        .containsExactly(
            "Sydosttriangeln: falls from step 8, Co-create",
            "http://localhost/samverkan/sydosttriangeln?lang=en");
  }

  @Test
  void knowsNothingThatIsDatedAfterTheDay() throws Exception {
    assertThat(events("?asOf=2024-06-01"))
        .extracting(Read::day, Read::uid)
        .containsExactly(
            tuple("20250701", "collaboration/sydosttriangeln/step-7-falls@samverkanstrappan.se"));
    assertThat(events("?asOf=2022-12-31")).isEmpty();
    assertThat(events("?asOf=2026-05-27")).isEmpty();
  }

  @Test
  void tellsWhatIsToBeReached() throws Exception {
    book.write(
        "sydosttriangeln",
        new AmbitionSet("a1", new Ambition(7, PartialDate.parse("2025-03"), null)),
        new AmbitionSet("a2", new Ambition(8, PartialDate.parse("2025"), ActorKind.MUNICIPALITY)),
        new AmbitionSet("a3", new Ambition(8, PartialDate.parse("2024"), null)));

    assertThat(events("?asOf=2025-01-01"))
        .extracting(Read::day, Read::summary, Read::description)
        .startsWith(
            tuple(
                "20250101",
                "Sydosttriangeln: steg 8, Samskapa, ska vara nått av aktörer av slaget Kommun",
                "Ambitionen för aktörer av slaget Kommun är steg 8, Samskapa, till 2025."
                    + " Det finns inget att jämföra med."),
            tuple(
                "20250301",
                "Sydosttriangeln: steg 7, Samarbeta, ska vara nått",
                "Ambitionen är steg 7, Samarbeta, till 2025-03. Det är nått."));
  }

  @Test
  void tellsPlannedEndsButNotOfWhatIsClosed() throws Exception {
    book.write("projekt", project("Projekt, ett; två\\tre\nfyra"));
    book.write("avslutat", project("Avslutat"), closed("2024-06-01"));

    assertThat(events("?asOf=2025-01-01&form=PROJECT"))
        .extracting(Read::day, Read::uid, Read::summary)
        .containsExactly(
            tuple(
                "20250615",
                "collaboration/projekt/planned-end@samverkanstrappan.se",
                "Projekt, ett; två\\tre fyra: planerat slut"));
  }

  private static CollaborationOpened project(String title) {
    return new CollaborationOpened(
        title,
        null,
        "region-07",
        PartialDate.parse("2024"),
        PartialDate.parse("2025-06-15"),
        CollaborationForm.PROJECT,
        List.of(),
        List.of("25"));
  }

  @Test
  void tellsReportsOfTheAssignmentsThatAreServed() throws Exception {
    book.assign("u1", new AssignmentCreated(assignment("Uppdraget", "2024-02-01")));
    book.assign("u2", new AssignmentCreated(assignment("Ett annat", "2024-02-01")));
    book.write(
        "sydosttriangeln",
        new AssignmentLinked(
            "l1",
            new Link(
                "u1", "samverka", PartialDate.parse("2024-03"), PartialDate.parse("2026-11-30"))));

    assertThat(events("?asOf=2026-06-01"))
        .containsExactly(
            new Read(
                "20261201",
                "assignment/u1/report-slut@samverkanstrappan.se",
                "Uppdraget: Slutrapport ska lämnas",
                "Slutrapport ska lämnas 2026-12-01. Den är inte lämnad.",
                "http://localhost/api/v1/assignments/u1"));
    assertThat(events("?asOf=2026-11-30")).isEmpty();
    assertThat(events("?asOf=2026-06-01&county=25")).isEmpty();
    assertThat(events("?asOf=2026-06-01&assignment=u2"))
        .extracting(Read::uid)
        .containsExactly("assignment/u2/report-slut@samverkanstrappan.se");
    assertThat(events("?asOf=2024-01-31&assignment=u2")).isEmpty();

    book.assign("u1", new ReportSubmitted("slut", PartialDate.parse("2026-05-31"), null));
    assertThat(events("?asOf=2026-06-01")).isEmpty();
    // Not known yet on the day before.
    assertThat(events("?asOf=2026-05-30")).hasSize(1);
  }

  @Test
  void isHurtByNothingThatIsWritten() throws Exception {
    String title = "<script>\u0001 BEGIN:VEVENT\r\nEND:VCALENDAR \u202Eåäö" + "😀".repeat(40);
    book.write("elak", project(title));

    assertThat(events("?asOf=2025-01-01&form=PROJECT"))
        .extracting(Read::summary)
        .containsExactly(
            "<script>  BEGIN:VEVENT END:VCALENDAR åäö" + "😀".repeat(40) + ": planerat slut");
  }

  @Test
  void tellsNothingOfWhatWasWithdrawn() throws Exception {
    book.write("sydosttriangeln", new CollaborationWithdrawn("dubblett"));

    assertThat(events("?asOf=2025-01-01")).isEmpty();
    assertThat(events("?asOf=2025-01-01&status=WITHDRAWN")).isEmpty();
  }

  @Test
  void tellsOnlyTheFirstThousand() throws Exception {
    for (int i = 0; i < 1001; i++) {
      book.write("c" + i, project("Samverkan " + i));
    }

    assertThat(events("?asOf=2025-01-01&form=PROJECT")).hasSize(1000);
    assertThat(get("?asOf=2025-01-01&form=PROJECT")).bodyText().contains("de 1\u00A0000 första");
  }

  @Test
  void isTheSameTwiceAndNotSentAgain() throws Exception {
    MvcTestResult first = get("?asOf=2025-01-01");
    String tag = String.valueOf(first.getResponse().getHeader("ETag"));

    assertThat(get("?asOf=2025-01-01").getResponse().getContentAsByteArray())
        .isEqualTo(first.getResponse().getContentAsByteArray());
    assertThat(
            http.get()
                .uri("/api/v1/dates.ics?asOf=2025-01-01")
                .header("If-None-Match", tag)
                .exchange())
        .hasStatus(304);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(get("?size=1&signal=X"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("?signal", "?size");
  }
}
