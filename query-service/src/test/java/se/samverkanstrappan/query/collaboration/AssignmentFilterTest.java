package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

/** Collaborations are found by the government assignment that they serve, or once served. */
@ReadsTest
class AssignmentFilterTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    open("alltid", link("a", "u1", "stod", "2024-01-01", null));
    open("slut", link("a", "u1", "stod", "2024-02-01", "2024-04-01"));
    open(
        "bada",
        link("a", "u1", "stod", "2024-06-01", null),
        link("b", "u1", "pilot", "2024-03-01", null),
        link("c", "u2", "stod", "2024-01-01", null));
    open("annan", link("a", "u2", "stod", "2024-01-01", null));
    open("ingen");
  }

  @Test
  void listsThoseThatServeItOnTheDayAndThoseThatDidBefore() {
    assertThat(listed("u1", "2023-12-31")).isEmpty();
    assertThat(listed("u1", "2024-01-31")).containsExactly("alltid");
    assertThat(listed("u1", "2024-02-01")).containsExactly("alltid", "slut");
    assertThat(listed("u1", "2024-03-01")).containsExactly("alltid", "bada", "slut");
    assertThat(listed("u1", "2026-01-01")).containsExactly("alltid", "bada", "slut");
    assertThat(listed("u2", "2024-01-01")).containsExactly("annan", "bada");
  }

  @Test
  void findsNothingOfAnAssignmentThatThereIsNot() {
    assertThat(listed("u", "2026-01-01")).isEmpty();
    assertThat(listed("U1", "2026-01-01")).isEmpty();
  }

  @Test
  void aLinkThatWasTakenBackDoesNotCountAndOneThatWasAmendedCountsAsItStands() {
    book.write("alltid", new EntryRetracted("a", "fel"));
    book.write(
        "slut",
        new EntryAmended(
            "a", new Link("u2", "stod", PartialDate.parse("2024-05"), null), "fel uppdrag"));

    assertThat(listed("u1", "2026-01-01")).containsExactly("bada");
    assertThat(listed("u2", "2024-04-30")).containsExactly("annan", "bada");
    assertThat(listed("u2", "2024-05-01")).containsExactly("annan", "bada", "slut");
  }

  @Test
  void asksForItTogetherWithAllElse() {
    book.write("slut", closed("2025-01-01"));
    book.write("bada", new CollaborationWithdrawn("dubblett"));

    assertThat(listed("u1", "2026-01-01")).containsExactly("alltid", "slut");
    assertThat(ids("/api/v1/collaborations?assignment=u1&status=CLOSED")).containsExactly("slut");
    assertThat(ids("/api/v1/collaborations?assignment=u1&status=WITHDRAWN"))
        .containsExactly("bada");
    assertThat(ids("/api/v1/collaborations?assignment=u1&q=alltid")).containsExactly("alltid");
  }

  @Test
  void countsThemFromTheDayOnWhichTheyFirstServedIt() {
    assertThat(totals("2023-12-31", "2024-04-30", "2026-01-01")).containsExactly(0, 1, 2, 3, 3);
  }

  /** The links to come are not known, nor that they end. */
  @Test
  void countsInDaysToComeThoseThatServeItByThen() {
    assertThat(totals("2023-12-31", "2024-04-30", "2024-02-15")).containsExactly(0, 1, 2, 2, 2);
  }

  @Test
  void placementsAndChangesAreThoseOfThemAlone() throws Exception {
    assertThat(text("/api/v1/placements?assignment=u2").lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"bada\"") || line.contains("\"annan\""));
    assertThat(text("/api/v1/changes.atom?assignment=u2&asOf=2024-01-15"))
        .contains("/samverkan/annan", "/samverkan/bada")
        .doesNotContain("/samverkan/alltid", "/samverkan/ingen");
  }

  @Test
  void aTextThatIsNoIdIsAProblem() {
    assertThat(get("/api/v1/collaborations?assignment=" + "x".repeat(201)))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("?assignment");
  }

  private void open(String id, AssignmentLinked... links) {
    String title = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    book.write(id, opened(title, "region-12", "2024-01-01"));
    book.write(id, links);
  }

  private static AssignmentLinked link(
      String id, String assignment, String task, String from, @Nullable String until) {
    return new AssignmentLinked(
        id,
        new Link(
            assignment,
            task,
            PartialDate.parse(from),
            until == null ? null : PartialDate.parse(until)));
  }

  private List<Object> totals(String from, String to, String asOf) {
    return read(
        "/api/v1/distribution?every=month&assignment=u1&from=%s&to=%s&asOf=%s"
            .formatted(from, to, asOf),
        "$.groups[0].series[*].total");
  }

  private List<Object> listed(String assignment, String asOf) {
    return ids("/api/v1/collaborations?assignment=" + assignment + "&asOf=" + asOf);
  }

  private List<Object> ids(String address) {
    return read(address, "$.items[*].id");
  }

  private List<Object> read(String address, String path) {
    return JsonPath.read(text(address), path);
  }

  private String text(String address) {
    MvcTestResult answer = get(address);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String address) {
    return http.get().uri(address).exchange();
  }
}
