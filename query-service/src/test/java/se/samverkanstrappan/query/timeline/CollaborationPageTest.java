package se.samverkanstrappan.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;

/** What the page of a collaboration shows beside its placement, and what it leads to. */
@ReadsTest
class CollaborationPageTest {
  private static final String PAGE = "/samverkan/sydosttriangeln";
  private static final String DAY = PAGE + "?asOf=2025-01-01";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.write(
        "sydosttriangeln",
        new RoleTaken(
            "ledare",
            new RoleHeld(
                "region-10",
                se.samverkanstrappan.events.vocabulary.Role.PROCESS_LEADER,
                PartialDate.parse("2024"),
                null)),
        new MandateGiven(
            "mandat",
            new MandateHeld("region-07", Mandate.NEGOTIATE, PartialDate.parse("2024-02"), null)),
        new PerceptionStated(
            "svar",
            new Perception("region-08", PartialDate.parse("2024-12-01"), 6, 7, "Det går bra")),
        new AmbitionSet("mal", new Ambition(7, PartialDate.parse("2027"), null)),
        new ObstacleRaised(
            "hinder",
            new Obstacle(
                ObstacleKind.GOAL_CONFLICT,
                PartialDate.parse("2024-05"),
                "Olika mål",
                null,
                null)));
  }

  @Test
  void showsStepByStepWhoHasShownWhat() throws Exception {
    String row = between(page(DAY), "class=\"matrix\"", "</tr>", "Region Kalmar län");

    assertThat(row.split("●", -1)).hasSize(9);
    assertThat(row).contains("etablerat").doesNotContain("○");
  }

  @Test
  void showsRolesMandatesViewsAmbitionsAndObstacles() throws Exception {
    assertThat(page(DAY))
        .contains("Samordnande processledare", "Förhandla", "Det går bra", "Olika mål")
        .contains("Har inte svarat: Region Blekinge, Region Kronoberg.")
        .contains("Samarbeta, till 2027", ">nådd<");
  }

  @Test
  void showsNothingOfItThatIsDatedLater() throws Exception {
    assertThat(page(PAGE + "?asOf=2023-06-01"))
        .contains(
            "Ingen har någon roll än.", "Inget mandat är angivet.", "Inget hinder är upptaget.")
        .doesNotContain("Det går bra");
  }

  /** Where there is a heading it can be led to, and only there. */
  @Test
  void leadsToItsOwnParts() throws Exception {
    for (String page :
        List.of(
            page(PAGE + "?asOf=2022-01-01"),
            page(PAGE + "?asOf=2023-06-01"),
            page(DAY),
            page(DAY, "region-10", Role.PROCESS_OWNER))) {
      assertThat(all(page, "<a href=\"#([^\"]+)\""))
          .containsExactlyElementsOf(all(page, "<h2 id=\"([^\"]+)\""));
    }
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
  }

  @Test
  void showsWhatWasCorrectedAndTakenBackAndWhy() throws Exception {
    book.write(
        "sydosttriangeln",
        new InteractionAmended(
            "forum-2024",
            interaction(
                "2024-11-28", List.of("region-07", "region-08"), null, Observation.DISCUSSED),
            "fel dag"),
        new InteractionRetracted("strategi", "hände aldrig"));

    assertThat(page(DAY))
        .contains("<del>2024 Vad som hände 2024</del>", "Skäl: hände aldrig")
        .contains("<del>2024-11-27 Vad som hände 2024-11-27</del>")
        .contains("<ins>2024-11-28 Vad som hände 2024-11-28</ins>", "Skäl: fel dag");
    assertThat(page(PAGE + "?asOf=2023-06-01")).doesNotContain("<del>");
  }

  @Test
  void leadsWhoRunsItToEveryForm() throws Exception {
    assertThat(page(PAGE, "region-10", Role.PROCESS_OWNER))
        .contains(
            PAGE + "/dialogsteg/nytt\"",
            PAGE + "/deltagare/ny\"",
            PAGE + "/deltagare/lamnar\"",
            PAGE + "/roller/ny\"",
            PAGE + "/roller/avslut?",
            PAGE + "/mandat/nytt\"",
            PAGE + "/upplevelser/ny\"",
            PAGE + "/ambition/ny\"",
            PAGE + "/hinder/nytt\"",
            PAGE + "/hinder/lost?obstacle=hinder",
            PAGE + "/paus\"",
            PAGE + "/avslut\"",
            PAGE + "/dialogsteg/forum-2024/andra\"",
            PAGE + "/dialogsteg/forum-2024/aterkalla\"",
            PAGE + "/deltagare/stay-region-08/andra\"",
            PAGE + "/roller/ledare/andra\"",
            PAGE + "/mandat/mandat/andra\"",
            PAGE + "/ambition/mal/andra\"",
            PAGE + "/hinder/hinder/andra\"",
            PAGE + "/poster/hinder/aterkalla\"",
            PAGE + "/andra\"",
            PAGE + "/overlat\"",
            PAGE + "/aterkalla\"",
            PAGE + "/historik\"")
        .doesNotContain(PAGE + "/ateroppna", PAGE + "/ateruppta", "??");
    // What somebody thinks of it is shown as long as it counts.
    assertThat(page(DAY, "region-10", Role.PROCESS_OWNER))
        .contains(PAGE + "/upplevelser/svar/andra\"");
  }

  @Test
  void leadsOthersToWhatTheyMayWrite() throws Exception {
    assertThat(page(PAGE, "region-08", Role.PROCESS_OWNER))
        .contains(PAGE + "/mandat/nytt\"", PAGE + "/hinder/nytt\"")
        .doesNotContain(PAGE + "/paus", PAGE + "/deltagare/ny", PAGE + "/ambition/ny");
    assertThat(page(PAGE, "region-10", Role.MANAGER))
        .contains(PAGE + "/ambition/ny\"")
        .doesNotContain(PAGE + "/mandat/nytt", PAGE + "/dialogsteg/");
    assertThat(page(PAGE, "region-12", Role.REVIEWER))
        .contains(PAGE + "/historik\"")
        .doesNotContain(PAGE + "/ambition", "class=\"actions\"><a");
  }

  @Test
  void leadsToTheEndOfRolesOnlyThoseWhoMayEndThem() throws Exception {
    assertThat(page(DAY, "region-08", Role.PROCESS_OWNER))
        .contains(PAGE + "/upplevelser/svar/andra\"", PAGE + "/dialogsteg/forum-2024/andra\"")
        .doesNotContain(
            PAGE + "/roller/avslut", PAGE + "/roller/ledare/", PAGE + "/mandat/mandat/");
  }

  @Test
  void leadsThoseWhoLeftToNothingThatIsRefused() throws Exception {
    book.write(
        "sydosttriangeln",
        new ParticipantLeft("stay-region-08", "region-08", PartialDate.parse("2025-06-01")));

    assertThat(page(DAY, "region-08", Role.PROCESS_OWNER))
        .contains(PAGE + "/dialogsteg/nytt\"", PAGE + "/upplevelser/svar/andra\"")
        .doesNotContain("/dialogsteg/forum-2024/", "/hinder/hinder/andra");
    assertThat(page(PAGE, "region-08", Role.MANAGER))
        .doesNotContain(PAGE + "/ambition/ny", "/ambition/mal/");
  }

  @Test
  void leadsToWhatIsPossibleNow() throws Exception {
    book.write("sydosttriangeln", CollaborationBook.closed("2026-01-01"));

    assertThat(page(PAGE, "region-10", Role.PROCESS_OWNER))
        .contains(PAGE + "/ateroppna\"")
        .doesNotContain(PAGE + "/paus\"", PAGE + "/avslut\"");
  }

  private static String between(String page, String after, String to, String row) {
    int from = page.indexOf(row, page.indexOf(after));
    return page.substring(from, page.indexOf(to, from));
  }

  @Test
  void keepsUpWithWhatIsLoggedOfItOnlyWhereItIsAboutToday() throws UnsupportedEncodingException {
    assertThat(page(PAGE))
        .contains("data-changes=\"/api/v1/changes?collaboration=sydosttriangeln\"")
        .contains("data-versioned=\"true\"");
    assertThat(page(DAY)).doesNotContain("data-changes");
  }

  private String page(String address) throws UnsupportedEncodingException {
    return page(address, "region-12", Role.REVIEWER);
  }

  private String page(String address, String organisation, Role role)
      throws UnsupportedEncodingException {
    var page =
        http.get()
            .uri(address)
            .header("Authorization", "Bearer " + TestTokens.of(organisation, role))
            .exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
