package se.samverkanstrappan.query.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.paused;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class DistributionReadsTest {
  private static final String DISTRIBUTION = "/api/v1/distribution";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.register("region-14", actor(ActorKind.REGION, "Västra Götalandsregionen"));
    book.write("avslutad", opened("Avslutad", "region-07", "2023-03"), closed("2024-03-01"));
    book.write("pausad", opened("Pausad", "region-14", "2023"), paused("2023-06-01"));
    book.write(
        "utan-lan",
        new CollaborationOpened(
            "Utan län",
            null,
            "okand",
            PartialDate.parse("2024"),
            null,
            CollaborationForm.PROJECT,
            List.of(),
            List.of()));
    book.write(
        "atertagen", opened("Återtagen", "region-14", "2023"), new CollaborationWithdrawn("fel"));
  }

  @Test
  void countsAllTogetherOnEachDay() {
    MvcTestResult answer = get("?from=2022-12-31&to=2024-12-31&every=year&asOf=2025-01-01");

    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"rule":"2026-1","asOf":"2025-01-01","from":"2022-12-31","to":"2024-12-31",
            "every":"year","groupBy":null,"days":["2022-12-31","2023-12-31","2024-12-31"],
            "groups":[{"group":null,"name":null,"series":[
            {"day":"2022-12-31","total":0,"active":0,"paused":0,"closed":0,"dormant":0,
            "steps":[0,0,0,0,0,0,0,0],"median":null},
            {"day":"2023-12-31","total":3,"active":2,"paused":1,"closed":0,"dormant":0,
            "steps":[3,0,0,0,0,0,0,0],"median":1},
            {"day":"2024-12-31","total":4,"active":2,"paused":1,"closed":1,"dormant":0,
            "steps":[2,0,0,0,0,0,0,1],"median":1}]}]}
            """);
  }

  @Test
  void countsTenYearsByMonthUpToTheDayUnlessToldOtherwise() {
    MvcTestResult answer = get("?asOf=2025-03-31");

    assertThat(answer).bodyJson().extractingPath("$.days").asArray().hasSize(121);
    assertThat(answer).bodyJson().extractingPath("$.days[0]").isEqualTo("2015-03-31");
    assertThat(answer).bodyJson().extractingPath("$.days[1]").isEqualTo("2015-04-30");
    assertThat(answer).bodyJson().extractingPath("$.days[120]").isEqualTo("2025-03-31");
    assertThat(get("")).bodyJson().extractingPath("$.to").isEqualTo("2026-11-20");
  }

  @Test
  void countsACollaborationInEachOfItsCounties() {
    MvcTestResult answer = get("?groupBy=county&from=2024-12-31&asOf=2024-12-31");

    assertThat(groups(answer)).isEqualTo("[\"07\",\"08\",null]");
    assertThat(totals(answer)).isEqualTo("[3,3,1]");
    assertThat(answer).bodyJson().extractingPath("$.groups[0].name").isEqualTo("Kronoberg");
    assertThat(answer).bodyJson().extractingPath("$.groups[2].name").isNull();
  }

  @Test
  void ordersOwnersBySwedishNamesAndThoseWithoutOneLast() {
    MvcTestResult answer = get("?groupBy=owner&from=2024-12-31&asOf=2024-12-31");

    assertThat(groups(answer)).isEqualTo("[\"region-10\",\"region-07\",\"region-14\",\"okand\"]");
    assertThat(answer).bodyJson().extractingPath("$.groups[3].name").isNull();
  }

  @Test
  void groupsByAreaAndForm() {
    assertThat(groups(get("?groupBy=area&asOf=2024-12-31"))).isEqualTo("[\"PLANNING\",null]");
    MvcTestResult forms = get("?groupBy=form&asOf=2024-12-31");
    assertThat(groups(forms)).isEqualTo("[\"PROJECT\",\"ONGOING\"]");
    assertThat(forms).bodyJson().extractingPath("$.groups[0].name").isEqualTo("Projekt");
  }

  @Test
  void judgesTheFiltersOnEachDay() {
    assertThat(totalsOverTime("?step=8")).isEqualTo("[0,0,1]");
    assertThat(totalsOverTime("?status=PAUSED")).isEqualTo("[0,1,1]");
    assertThat(totalsOverTime("?status=WITHDRAWN")).isEqualTo("[0,0,0]");
    assertThat(totalsOverTime("?actor=kalmar")).isEqualTo("[0,1,1]");
    assertThat(totalsOverTime("?q=region kalmar")).isEqualTo("[0,1,1]");
    assertThat(totalsOverTime("?q=västra")).isEqualTo("[0,1,1]");
    assertThat(totalsOverTime("?county=07&form=PROJECT")).isEqualTo("[0,0,0]");
  }

  @Test
  void tellsOfDaysToComeOnlyWhatIsKnownAsOfTheDay() {
    String days = "?every=year&from=2024-06-30&to=2026-06-30&q=sydost";

    assertThat(steps(get(days + "&asOf=2024-06-30")))
        .isEqualTo("[[0,0,0,0,0,0,1,0],[0,0,0,0,0,0,1,0],[1,0,0,0,0,0,0,0]]");
    assertThat(steps(get(days + "&asOf=2026-06-30")))
        .isEqualTo("[[0,0,0,0,0,0,1,0],[0,0,0,0,0,0,0,1],[1,0,0,0,0,0,0,0]]");
    assertThat(totals(get("?from=2022-06-30&to=2024-06-30&asOf=2022-06-30&every=year")))
        .as("as of a day before the openings nothing is known to come")
        .isEqualTo("[0]");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    MvcTestResult answer =
        get("?from=2025-02-30&to=2024-01-01&every=day&groupBy=COUNTY&step=9&colour=red");

    assertThat(answer)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .convertTo(String.class)
        .isEqualTo("[\"?step\",\"?every\",\"?groupBy\",\"?from\",\"?colour\"]");
    assertThat(get("?from=1976-01-01&to=2026-01-01")).hasStatus(400);
    assertThat(get("?from=1976-02-01&to=2026-01-01")).hasStatusOk();
    assertThat(get("?from=1976-01-01&to=2026-01-01&every=year")).hasStatusOk();
    assertThat(get("?from=2026")).hasStatus(400);
  }

  @Test
  void judgesTheFirstDayOnlyByWhatCouldBeRead() {
    assertThat(wrong("?from=2025-01-01&to=2024-01-01")).isEqualTo("[\"?from\"]");
    assertThat(wrong("?from=2025-01-01&to=2024")).isEqualTo("[\"?to\"]");
    assertThat(wrong("?from=1950-01-01&to=2024-01-01&every=decade")).isEqualTo("[\"?every\"]");
    assertThat(wrong("?from=2030-01-01&asOf=now")).isEqualTo("[\"?asOf\"]");
  }

  @Test
  void isNotToldWhileTheStoreIsGone() {
    book.disappear();

    assertThat(get("")).hasStatus(503);
  }

  private String wrong(String query) {
    MvcTestResult answer = get(query);
    assertThat(answer).hasStatus(400);
    return read(answer, "$.errors[*].pointer");
  }

  private MvcTestResult get(String query) {
    return http.get().uri(DISTRIBUTION + query).exchange();
  }

  private String totalsOverTime(String query) {
    MvcTestResult answer = get(query + "&from=2022-12-31&to=2024-12-31&every=year&asOf=2025-01-01");
    return text(answer, "$.groups[0].series[*].total");
  }

  private static String groups(MvcTestResult answer) {
    return text(answer, "$.groups[*].group");
  }

  /** On the last day, in each group. */
  private static String totals(MvcTestResult answer) {
    return text(answer, "$.groups[*].series[-1].total");
  }

  private static String steps(MvcTestResult answer) {
    return text(answer, "$.groups[0].series[*].steps");
  }

  private static String text(MvcTestResult answer, String path) {
    assertThat(answer).hasStatusOk();
    return read(answer, path);
  }

  private static String read(MvcTestResult answer, String path) {
    StringBuilder found = new StringBuilder();
    assertThat(answer)
        .bodyJson()
        .extractingPath(path)
        .convertTo(String.class)
        .satisfies(found::append);
    return found.toString();
  }
}
