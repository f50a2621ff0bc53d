package se.samverkanstrappan.query.loginteraction;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;

/** What the form says of an entry before it is logged; nobody is there who could log it. */
@ReadsTest
class LogFormTest {
  private static final String FORM = "/samverkan/kustplan/dialogsteg/nytt";
  private static final List<String> BOTH = List.of("region-14", "kommun-1480");

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    book.register("region-14", CollaborationBook.actor(ActorKind.REGION, "Västra Götaland"));
    book.register("kommun-1480", CollaborationBook.actor(ActorKind.MUNICIPALITY, "Göteborg"));
    book.register("kommun-1484", CollaborationBook.actor(ActorKind.MUNICIPALITY, "Lysekil"));
    book.write("kustplan", opened("Kustplan", "region-14", "2025-01-01"));
    for (String actor : List.of("region-14", "kommun-1480", "kommun-1484")) {
      book.write("kustplan", joined(actor, "2025-01-01"));
    }
    book.write(
        "kustplan",
        new InteractionLogged(
            "first", interaction("2026-05-05", BOTH, null, Observation.DISCUSSED)));
  }

  @Test
  void saysWhichStepItSpeaksForAndWhereItWouldLead() throws Exception {
    String page = preview(Map.of("date", "2026-11-10", "observations", "DISCUSSED"), BOTH);

    assertThat(page)
        .contains(
            "Det här motsvarar steg 4, Diskutera.",
            "Den 2026-11-10 står samverkan på steg 1, Öppenhet. När det är loggat står den på steg"
                + " 4, Diskutera.",
            "Den 2026-11-20 står samverkan på steg 1, Öppenhet.",
            "Om inget mer loggas gäller det till och med 2028-05-09.");
  }

  @Test
  void saysWhatIsOnlyOnItsWay() throws Exception {
    String page = preview(Map.of("date", "2026-11-20", "observations", "CONTRIBUTED"), BOTH);

    assertThat(page)
        .contains(
            "Det här motsvarar steg 5, Konsultera.", "Den är då på väg mot steg 5, Konsultera.")
        // Where the day is today, it is said once.
        .containsOnlyOnce("Den 2026-11-20 ");
  }

  @Test
  void saysWhereItNeedsToKnowMore() throws Exception {
    assertThat(preview(Map.of("date", "2026-11-10"), BOTH)).contains("Markera vad som hände och");
    assertThat(preview(Map.of("date", "nosuch", "observations", "INFORMED"), BOTH))
        .contains("Det här motsvarar steg 2, Informera.")
        .doesNotContain("<li>Den ", "står samverkan");
  }

  @Test
  void keepsWhatIsFilledIn() throws Exception {
    String page =
        preview(
            Map.of("observations", "DISCUSSED", "summary", "Vi <sågs>", "outcome", "En plan"),
            BOTH);

    assertThat(page)
        .contains(
            "Vi &lt;sågs&gt;</textarea>", "En plan</textarea>", "<details class=\"field\" open")
        .doesNotContain("role=\"alert\"");
  }

  @Test
  void keepsALinkThatIsNone() throws Exception {
    assertThat(preview(Map.of("evidence", "#avsnitt-2"), BOTH))
        .containsPattern("id=\"evidence\"[^>]*value=\"#avsnitt-2\"");
  }

  @Test
  void takesForKeptOnlyWhatStands() {
    Set<String> kept = Set.of("#1f-1");

    assertThat(EvidenceKept.link(List.of("#1f-1"), kept)).isEmpty();
    assertThat(EvidenceKept.link(List.of("#1f-1", "#avsnitt"), kept)).isEqualTo("#avsnitt");
  }

  @Test
  void keepsApartEvidenceThatIsEqualOrHasTheSameHash() {
    // To Java "Aa" and "BB" have one hash.
    var standing =
        List.of(new Evidence("Aa", null), new Evidence("Aa", null), new Evidence("BB", null));

    assertThat(EvidenceKept.byValue(standing).values()).containsExactlyElementsOf(standing);
  }

  @Test
  void ticksThoseWhoWereThereTheLastTime() throws Exception {
    String page = post(Map.of("last", "1", "summary", "Vi sågs"), List.of("kommun-1484"));

    assertThat(page)
        .containsPattern("value=\"region-14\" checked")
        .containsPattern("value=\"kommun-1480\" checked")
        .doesNotContainPattern("value=\"kommun-1484\" checked")
        .contains("Vi sågs</textarea>");
  }

  @Test
  void countsWhatPartEachTook() throws Exception {
    String page =
        preview(
            Map.of(
                "date", "2026-11-10",
                "observations", "WORKED_JOINTLY",
                "part.kommun-1480", "SPOKE",
                "people.region-14", "3"),
            BOTH);

    assertThat(page)
        .contains("Det här motsvarar steg 4, Diskutera.", "<details class=\"field parts\" open")
        .containsPattern("name=\"part.kommun-1480\"[^>]*>(?s:.*?)value=\"SPOKE\" selected")
        .containsPattern("name=\"people.region-14\"[^>]*value=\"3\"");
  }

  @Test
  void setsRightWhatWasLoggedAndSaysWhatThatWouldDo() throws Exception {
    book.write(
        "kustplan",
        new InteractionLogged(
            "second", interaction("2026-06-05", BOTH, "En plan", Observation.DISCUSSED)));
    String page =
        get("/samverkan/kustplan/dialogsteg/second/andra", Role.PROCESS_OWNER, "region-14");
    assertThat(page)
        .contains(
            "Rätta ett dialogsteg", "value=\"2026-06-05\"", "En plan</textarea>", "Behåll Källa")
        .contains("Det här motsvarar steg 4, Diskutera.", "name=\"reason\"", "name=\"seen\"")
        .containsPattern("value=\"region-14\" checked")
        .doesNotContainPattern("value=\"kommun-1484\" checked")
        .doesNotContain("??");

    // What it was does not count beside what it would be.
    assertThat(
            post(
                "/samverkan/kustplan/dialogsteg/second/andra",
                Map.of("preview", "1", "date", "2026-06-05", "observations", "INFORMED"),
                BOTH))
        .contains(
            "Det här motsvarar steg 2, Informera.",
            "Den 2026-11-20 står samverkan på steg 4, Diskutera. När det är loggat står den på steg"
                + " 2, Informera.");
  }

  private String get(String address, Role role, String organisation) throws Exception {
    var answer =
        http.get()
            .uri(address)
            .header("Authorization", "Bearer " + TestTokens.of(organisation, role))
            .exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  @Test
  void runsAScriptOfItsOwnAndNothingInline() throws Exception {
    String page = preview(Map.of("observations", "DISCUSSED"), BOTH);

    assertThat(page)
        .contains("<script defer src=\"/webjars/htmx.org/", "\"allowEval\":false")
        .doesNotContain("<style", "style=", "onclick", "??");
  }

  private String preview(Map<String, String> typed, List<String> actors) throws Exception {
    return post(
        Stream.concat(typed.entrySet().stream(), Map.of("preview", "1").entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        actors);
  }

  private String post(Map<String, String> typed, List<String> actors)
      throws UnsupportedEncodingException {
    return post(FORM, typed, actors);
  }

  private String post(String address, Map<String, String> typed, List<String> actors)
      throws UnsupportedEncodingException {
    var request =
        http.post()
            .uri(address)
            .header("Authorization", "Bearer " + TestTokens.of("region-14", Role.PROCESS_OWNER));
    typed.forEach(request::param);
    request.param("participants", actors.toArray(String[]::new));
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
