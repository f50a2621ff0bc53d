package se.samverkanstrappan.query.followup.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.document.FileTexts;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.Sweden;

@ReadsTest
class FollowUpFilesTest {
  private static final String LIVE = "/api/v1/assignments/strategisk-planering/follow-up";
  private static final String FIXED = "/api/v1/follow-ups/fixed";
  private static final String DAY = "?asOf=2024-12-31";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    Sweden.register(book);
    book.assign("strategisk-planering", CollaborationBook.fixed("fixed", "strategisk-planering"));
  }

  private MvcTestResult get(String address) {
    return http.get().uri(URI.create(address)).exchange();
  }

  @ParameterizedTest
  @CsvSource({
    "pdf, application/pdf",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv, text/csv;charset=UTF-8"
  })
  void areFilesNamedByTheAssignmentAndTheDay(String ending, String type) {
    assertThat(get(LIVE + "." + ending + DAY))
        .hasStatusOk()
        .hasHeader("Content-Type", type)
        .hasHeader(
            "Content-Disposition",
            "attachment; filename=\"strategisk-planering-2024-12-31." + ending + "\"");
    assertThat(get(FIXED + "." + ending)).hasStatusOk().hasHeader("Content-Type", type);
  }

  @Test
  void sayTheChecksumOfTheSameFollowUpAsJson() throws IOException {
    byte[] json = get(LIVE + DAY).getResponse().getContentAsByteArray();
    byte[] pdf = get(LIVE + ".pdf" + DAY).getResponse().getContentAsByteArray();

    assertThat(FileTexts.pdf(pdf)).contains(CanonicalJson.sha256(json));
  }

  @Test
  void areWrittenInTheLanguageAskedFor() throws IOException {
    MvcTestResult pdf = get(LIVE + ".pdf" + DAY + "&lang=en");

    assertThat(FileTexts.pdf(pdf.getResponse().getContentAsByteArray()))
        .contains("Follow-up: Stöd om strategisk planering", "County administrative boards")
        .doesNotContain("Länsstyrelser\n");
  }

  @Test
  void areTheSameBytesOfWhatIsFixedWhateverIsWrittenSince() throws IOException {
    byte[] json = get(LIVE + DAY).getResponse().getContentAsByteArray();
    book.assign(
        "strategisk-planering",
        new FollowUpFixed(
            "real",
            LocalDate.parse("2024-12-31"),
            Instant.parse("2026-11-20T08:00:00Z"),
            "2026-1",
            CanonicalJson.sha256(json),
            json.length,
            FollowUpContent.pack(json),
            null));
    byte[] before = get("/api/v1/follow-ups/real.pdf").getResponse().getContentAsByteArray();
    book.write("stod-strategisk-planering", new InteractionRetracted("forum-2024-stod", "fel"));

    byte[] after = get("/api/v1/follow-ups/real.pdf").getResponse().getContentAsByteArray();

    assertThat(after).isEqualTo(before);
    assertThat(FileTexts.pdf(after))
        .contains("Fastställd som real", CanonicalJson.sha256(json), "21")
        .isNotEqualTo(
            FileTexts.pdf(get(LIVE + ".pdf" + DAY).getResponse().getContentAsByteArray()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "xlsx", "csv"})
  void refuseWhatTheyCannotAnswer(String ending) {
    assertThat(get("/api/v1/assignments/none/follow-up." + ending)).hasStatus(404);
    assertThat(get("/api/v1/follow-ups/none." + ending)).hasStatus(404);
    assertThat(get(LIVE + "." + ending + "?lang=de")).hasStatus(400);
    assertThat(get(LIVE + "." + ending + "?rule=none")).hasStatus(400);
    assertThat(get(FIXED + "." + ending + "?rule=2026-1"))
        .hasStatus(400)
        .hasContentType("application/problem+json");
    assertThat(get(LIVE + ".doc")).hasStatus(404);
  }
}
