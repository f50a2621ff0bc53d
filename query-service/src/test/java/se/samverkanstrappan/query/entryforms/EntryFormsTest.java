package se.samverkanstrappan.query.entryforms;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.oneOfEach;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.forms.Form;

/** What the forms show, and what they have the write side write. */
@ReadsTest
class EntryFormsTest {
  private static final String ONE = "/samverkan/sydosttriangeln";
  private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

  /** On what version each was to be written; empty where on any. */
  private static final List<String> CONDITIONS = new CopyOnWriteArrayList<>();

  /** An entry of each kind, by where it is set right or taken back. */
  private static final Map<String, String> ENTRIES =
      Map.of(
          "deltagare", "stay-region-08",
          "roller", "roll",
          "mandat", "mandat",
          "upplevelser", "svar",
          "ambition", "mal",
          "hinder", "hinder",
          "lage", "pause",
          "poster", "mal");

  private static final String WRITTEN = "{\"id\":\"ny-1\",\"version\":7}";
  private static final HttpServer WRITES = start();

  private static int status = 201;
  private static String answer = WRITTEN;

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @DynamicPropertySource
  static void writesAreHere(DynamicPropertyRegistry properties) {
    properties.add(
        "samverkanstrappan.command-service-url",
        () -> "http://127.0.0.1:" + WRITES.getAddress().getPort());
  }

  @AfterAll
  static void stop() {
    WRITES.stop(0);
  }

  @BeforeEach
  void given() {
    RECEIVED.clear();
    CONDITIONS.clear();
    answering(201, WRITTEN);
    book.clear();
    sydosttriangeln(book);
    book.register("region-12", CollaborationBook.actor(ActorKind.REGION, "Region Skåne"));
    oneOfEach(book);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void hasWordsForEverythingInBothLanguages(String address) {
    for (String language : List.of("sv", "en")) {
      assertThat(opened(address + "?lang=" + language, "region-10"))
          .doesNotContain("??", "style=", "<script")
          .contains("class=\"log\"", "name=\"key\"", "<h1");
    }
  }

  static Stream<String> addresses() {
    return EntryForms.ALL.stream()
        .map(Form::page)
        .map(page -> page.replace("{id}", "sydosttriangeln").replace("{interaction}", "strategi"))
        .map(page -> page.replace("{entry}", ENTRIES.getOrDefault(place(page), "")));
  }

  private static String place(String page) {
    String[] parts = page.split("/");
    return parts.length > 3 ? parts[3] : "";
  }

  @Test
  void registersACollaborationAndLeadsToIt() {
    var sent =
        send(
            "/samverkan/ny",
            Map.of(
                "title", List.of("Kustplan"),
                "owner", List.of("region-10"),
                "openedOn", List.of("2026-09"),
                "form", List.of("PROJECT"),
                "endsOn", List.of("2027-12-31"),
                "counties", List.of("10", "08")));

    assertThat(sent).hasStatus(303).hasHeader("Location", "/samverkan/ny-1?minVersion=7#main");
    assertThat(RECEIVED)
        .containsExactly(
            "POST /api/v1/collaborations {\"title\":\"Kustplan\",\"owner\":\"region-10\","
                + "\"openedOn\":\"2026-09\",\"form\":\"PROJECT\",\"endsOn\":\"2028-01-01\","
                + "\"areas\":[],\"counties\":[\"10\",\"08\"]}");
  }

  @Test
  void sendsTheFirstDayWithoutAndNamesWhoLeavesInTheAddress() {
    var sent =
        send(
            ONE + "/deltagare/lamnar",
            Map.of("actor", List.of("region-08"), "leftOn", List.of("2026-10-31")));

    assertThat(sent).hasHeader("Location", ONE + "?minVersion=7#participants");
    assertThat(RECEIVED)
        .containsExactly(
            "POST /api/v1/collaborations/sydosttriangeln/participants/region-08/leave"
                + " {\"leftOn\":\"2026-11-01\"}");
  }

  @Test
  void statesWhatReplacesWhatWasStatedBefore() {
    send(
        ONE + "/upplevelser/ny",
        Map.of(
            "actor", List.of("region-08"),
            "date", List.of("2026-11"),
            "perceived", List.of("6"),
            "desired", List.of("")));

    assertThat(RECEIVED)
        .containsExactly(
            "PUT /api/v1/collaborations/sydosttriangeln/perceptions/region-08"
                + " {\"date\":\"2026-11\",\"perceived\":6}");
  }

  @Test
  void sendsNothingAboutWhatCannotBeMeant() {
    for (String actor : List.of("", "region-12", "../../x", "region-08/leave")) {
      var sent = send(ONE + "/deltagare/lamnar", Map.of("actor", List.of(actor)));

      assertThat(sent).hasStatus(422);
      assertThat(text(sent)).contains("href=\"#actor\"", "id=\"actor-fault\"");
    }
    assertThat(RECEIVED).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() {
    answering(
        422,
        "{\"status\":422,\"errors\":[{\"pointer\":\"/description\",\"message\":\"is required\"},"
            + "{\"pointer\":\"/raisedOn\",\"message\":\"2030-01-01 is in the future\"}]}");

    var sent =
        send(
            ONE + "/hinder/nytt",
            Map.of("kind", List.of("GOAL_CONFLICT"), "raisedOn", List.of("2030-01-01")));

    assertThat(sent).hasStatus(422);
    assertThat(text(sent))
        .contains(">Beskriv det</span> Beskriv det med högst 2 000 tecken.")
        .contains("href=\"#raisedOn\"", "aria-describedby=\"raisedOn-hint raisedOn-fault\"")
        .contains("value=\"2030-01-01\"", "value=\"GOAL_CONFLICT\" selected")
        .doesNotContain("kind-fault");
  }

  @Test
  void amendsWithAllOfItAndTheReason() {
    assertThat(opened(ONE + "/roller/roll/andra", "region-10"))
        .contains("value=\"region-08\" selected", "value=\"FINANCIER\" selected")
        .contains("value=\"2024-02\"", "name=\"seen\" value=\"13\"");

    var sent = amend(13, "2024-12-31");

    assertThat(sent).hasHeader("Location", ONE + "?minVersion=7#roles");
    assertThat(RECEIVED)
        .containsExactly(
            "PUT /api/v1/collaborations/sydosttriangeln/entries/roll {\"actor\":\"region-08\","
                + "\"role\":\"SUPPORTER\",\"from\":\"2024-02\",\"until\":\"2025-01-01\","
                + "\"reason\":\"fel roll\"}");
    assertThat(CONDITIONS).containsExactly("\"13\"");
  }

  @Test
  void writesOverWhatOthersWroteAboutSomethingElse() {
    amend(8, "");

    assertThat(CONDITIONS).containsExactly("\"13\"");
  }

  @Test
  void showsWhatSomebodyElseHasMadeOfItAndKeepsWhatWasTyped() {
    book.write(
        "sydosttriangeln",
        new EntryAmended(
            "roll",
            new RoleHeld(
                "region-07",
                se.samverkanstrappan.events.vocabulary.Role.MEDIATOR,
                PartialDate.parse("2024"),
                null),
            "fel aktör"));
    answering(412, "{\"status\":412,\"detail\":\"the version is 14 and not 13\",\"errors\":[]}");

    var sent = amend(13, "");

    assertThat(CONDITIONS).containsExactly("\"13\"");
    assertThat(sent).hasStatus(409);
    assertThat(text(sent))
        .contains("Någon annan har ändrat det här", "Tredjepartsmäklare", "Region Kronoberg")
        .contains("value=\"SUPPORTER\" selected", "name=\"seen\" value=\"14\"")
        .contains("fel roll</textarea>");
    assertThat(standing(sent)).contains("Vem?").doesNotContain("Varför", "Inget");
  }

  @Test
  void showsWhoOwnsItNowBesideWhoWasChosen() {
    book.write("sydosttriangeln", new OwnershipTransferred("region-08", "tar över"));
    answering(412, "{\"status\":412,\"detail\":\"the version is 14 and not 13\",\"errors\":[]}");

    var sent =
        send(
            ONE + "/overlat",
            Map.of(
                "owner", List.of("region-07"),
                "reason", List.of("tar över"),
                "seen", List.of("13")));

    assertThat(standing(sent))
        .contains("Vem äger processen sedan?", "<dd>Region Kalmar län</dd>")
        .doesNotContain("Varför");
  }

  private static String standing(MvcTestResult page) {
    String text = text(page);
    int from = text.indexOf("<section class=\"standing\"");
    return text.substring(from, text.indexOf("</section>", from));
  }

  @Test
  void saysThatOthersWroteAtTheSameTime() {
    answering(412, "{\"status\":412,\"detail\":\"the version is 14 and not 13\",\"errors\":[]}");

    var sent = amend(13, "");

    assertThat(sent).hasStatus(409);
    assertThat(text(sent)).contains("Någon annan skrev samtidigt").doesNotContain("Så står det nu");
  }

  @Test
  void sendsARetractionAgainAsItWasSent() {
    Map<String, List<String>> typed =
        Map.of("reason", List.of("fanns inte"), "seen", List.of("13"));
    var first = send(ONE + "/poster/hinder/aterkalla", typed);
    book.write("sydosttriangeln", new EntryRetracted("hinder", "fanns inte"));

    var again = send(ONE + "/poster/hinder/aterkalla", typed);

    assertThat(first).hasStatus(303);
    assertThat(again).hasStatus(303).hasHeader("Location", ONE + "?minVersion=7#corrections");
    assertThat(RECEIVED).hasSize(2);
    assertThat(RECEIVED.getFirst()).isEqualTo(RECEIVED.getLast());
    assertThat(CONDITIONS).containsExactly("\"13\"", "\"13\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 412})
  void saysThatSomebodyElseRetractedItAndKeepsWhatWasTyped(int with) {
    book.write("sydosttriangeln", new EntryRetracted("roll", "fanns inte"));
    answering(with, "{\"detail\":\"the version is 14 and not 13\",\"errors\":[]}");

    var sent = amend(13, "2024-12-31");

    assertThat(CONDITIONS).containsExactly("\"13\"");
    assertThat(sent).hasStatus(409);
    assertThat(text(sent))
        .contains("Det är redan återkallat och går inte att ändra.", "fel roll</textarea>")
        .contains("value=\"SUPPORTER\" selected", "value=\"2024-12-31\"")
        .doesNotContain("Så står det nu");
  }

  @Test
  void saysBeforeItIsSentThatADialogueStepIsRetracted() {
    book.write("sydosttriangeln", new InteractionRetracted("strategi", "fanns inte"));
    String page = ONE + "/dialogsteg/strategi/andra";
    Map<String, List<String>> typed =
        Map.of("summary", List.of("Vi sågs"), "seen", List.of("13"), "preview", List.of("1"));

    assertThat(text(send(page, typed)))
        .contains("Det är redan återkallat och går inte att ändra.", "Vi sågs</textarea>");
    assertThat(send(page, Map.of("summary", List.of("Vi sågs")))).hasStatus(404);
    assertThat(RECEIVED).isEmpty();
  }

  private MvcTestResult amend(int seen, String until) {
    return send(
        ONE + "/roller/roll/andra",
        Map.of(
            "actor", List.of("region-08"),
            "role", List.of("SUPPORTER"),
            "from", List.of("2024-02"),
            "until", List.of(until),
            "reason", List.of("fel roll"),
            "seen", List.of(String.valueOf(seen))));
  }

  @Test
  void changesTheCollaborationItselfHandsItOverAndWithdrawsIt() {
    assertThat(opened(ONE + "/andra", "region-10"))
        .contains("value=\"Sydosttriangeln\"", "value=\"2023\"", "value=\"ONGOING\" selected");

    send(
        ONE + "/andra",
        Map.of(
            "title", List.of("Sydost"),
            "openedOn", List.of("2023"),
            "form", List.of("ONGOING"),
            "areas", List.of("PLANNING")));
    send(ONE + "/overlat", Map.of("owner", List.of("region-08"), "reason", List.of("tar över")));
    send(ONE + "/aterkalla", Map.of("reason", List.of("finns två gånger")));

    assertThat(RECEIVED)
        .containsExactly(
            "PUT /api/v1/collaborations/sydosttriangeln"
                + " {\"title\":\"Sydost\",\"openedOn\":\"2023\","
                + "\"form\":\"ONGOING\",\"areas\":[\"PLANNING\"],\"counties\":[]}",
            "POST /api/v1/collaborations/sydosttriangeln/transfer"
                + " {\"owner\":\"region-08\",\"reason\":\"tar över\"}",
            "POST /api/v1/collaborations/sydosttriangeln/withdraw"
                + " {\"reason\":\"finns två gånger\"}");
  }

  @Test
  void saysWhyInTheLanguageOfThePage() {
    answering(
        422,
        "{\"status\":422,\"errors\":[{\"pointer\":\"/raisedOn\",\"message\":\"2022-01 is before the"
            + " opening on 2023-01-01\"},{\"pointer\":\"\",\"message\":\"interaction strategi:"
            + " region-08 is not a participant on 2024-01-01\"}]}");
    Map<String, List<String>> typed = Map.of("raisedOn", List.of("2022-01"));

    assertThat(text(send(ONE + "/hinder/nytt", typed)))
        .contains("Dagen ligger före öppningen, som var 2023-01-01.")
        .contains("Det stämmer inte med ett dialogsteg som är loggat (2024-01-01).")
        .doesNotContain("is not a participant");
    assertThat(text(send(ONE + "/hinder/nytt?lang=en", typed)))
        .contains("The day is before the opening, which was 2023-01-01.");
  }

  @Test
  void pointsToTheActorWhoseNumberIsWrong() {
    answering(422, errors("/participants/1/people", "must be 1 to 999"));

    String page = text(send(ONE + "/dialogsteg/nytt", both("people.region-08", "1000")));

    assertThat(page)
        .contains("href=\"#people-region-08\"")
        .containsPattern(
            "id=\"people-region-08\" value=\"1000\"\\s+aria-invalid=\"true\""
                + " aria-describedby=\"parts-fault\"")
        .containsPattern("id=\"people-region-07\" value=\"\">")
        .containsPattern("id=\"part-region-08\">");
  }

  @Test
  void asksForANumberOnlyWhereOneIsMeant() {
    answering(422, errors("/participants/1/part", "has no readable value"));
    assertThat(text(send(ONE + "/dialogsteg/nytt", both("part.region-08", "SANG"))))
        .contains("Region Kalmar län: Välj en del ur listan.")
        .doesNotContain("Skriv ett helt tal");

    answering(422, errors("/participants/1/people", "has the wrong type"));
    assertThat(text(send(ONE + "/dialogsteg/nytt", both("people.region-08", "få"))))
        .contains("Region Kalmar län: Skriv ett helt tal från 1 till 999.");
  }

  private static Map<String, List<String>> both(String field, String text) {
    return Map.of("participants", List.of("region-07", "region-08"), field, List.of(text));
  }

  private static String errors(String pointer, String message) {
    return "{\"status\":422,\"errors\":[{\"pointer\":\"%s\",\"message\":\"%s\"}]}"
        .formatted(pointer, message);
  }

  @Test
  void beginsWithWhatItsAddressSays() {
    assertThat(opened(ONE + "/deltagare/lamnar?actor=region-08", "region-10"))
        .containsPattern("value=\"region-08\" selected")
        .contains("value=\"2026-11-19\"");
    assertThat(opened(ONE + "/hinder/lost?obstacle=hinder", "region-10"))
        .containsPattern("value=\"hinder\" selected")
        .contains("Brist på resurser: Ingen tid");
  }

  @Test
  void letsWhoTakesPartTellItsOwnAndNobodyElses() {
    assertThat(opened(ONE + "/mandat/nytt", "region-08"))
        .contains("value=\"region-08\"")
        .doesNotContain("value=\"region-07\"");
    assertThat(page(ONE + "/paus", "region-08", Role.PROCESS_OWNER)).hasStatus(403);
    assertThat(text(page(ONE + "/mandat/nytt", "region-12", Role.PROCESS_OWNER)))
        .contains("Ditt konto får inte göra det här.")
        .doesNotContain("<select");
  }

  @Test
  void letsThemCorrectTheirOwnAndNobodyElses() {
    assertThat(opened(ONE + "/roller/roll/andra", "region-08")).contains("name=\"role\"");
    for (String entry : List.of("/roller/roll/andra", "/mandat/mandat/andra", "/andra")) {
      assertThat(page(ONE + entry, "region-07", Role.PROCESS_OWNER)).hasStatus(403);
    }
    assertThat(page(ONE + "/ambition/mal/andra", "region-07", Role.MANAGER)).hasStatusOk();
    assertThat(page(ONE + "/poster/roll/aterkalla", "region-07", Role.MANAGER)).hasStatus(403);
    assertThat(page(ONE + "/roller/mandat/andra", "region-10", Role.PROCESS_OWNER)).hasStatus(404);
  }

  @Test
  void showsWhatIsTakenBack() {
    assertThat(opened(ONE + "/poster/hinder/aterkalla", "region-10"))
        .contains("2024-02 · Brist på resurser: Ingen tid");
    assertThat(opened(ONE + "/dialogsteg/strategi/aterkalla", "region-10"))
        .contains("2024 · Vad som hände 2024");
    assertThat(page(ONE + "/dialogsteg/nosuch/aterkalla", "region-10", Role.PROCESS_OWNER))
        .hasStatus(404);
  }

  private String opened(String address, String organisation) {
    var page = page(address, organisation, Role.PROCESS_OWNER);
    assertThat(page).hasStatusOk();
    return text(page);
  }

  private MvcTestResult page(String address, String organisation, Role role) {
    return http.get()
        .uri(address)
        .header("Authorization", "Bearer " + TestTokens.of(organisation, role))
        .exchange();
  }

  private MvcTestResult send(String address, Map<String, List<String>> typed) {
    var request =
        http.post()
            .uri(address)
            .header("Authorization", "Bearer " + TestTokens.of("region-10", Role.PROCESS_OWNER));
    typed.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
    return request.exchange();
  }

  private static String text(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answering(int with, String body) {
    status = with;
    answer = body;
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            CONDITIONS.add(
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("If-Match"), ""));
            RECEIVED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            byte[] told = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
