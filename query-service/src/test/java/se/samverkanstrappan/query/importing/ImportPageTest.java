package se.samverkanstrappan.query.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;

@ReadsTest
class ImportPageTest {
  private static final String KEY = "0c1e7d1a-58c1-4d2c-9a36-0d0a5a3f8c11";
  private static final String CSV = "kind;id\nREGION;region-åäö\n";
  private static final String RUNNING =
      """
      {"id":"jobb-1","state":"RUNNING","phase":"CHECKING","done":3,"total":12,"dryRun":true,\
      "mode":"ALL","added":0,"unchanged":0,"faults":[],"moreFaults":0}""";

  private static final List<String> SENT = new CopyOnWriteArrayList<>();
  private static final HttpServer WRITES = writes();
  private static volatile int status;
  private static volatile String answer = "";

  @Autowired private MockMvcTester http;

  private static HttpServer writes() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", ImportPageTest::take);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    SENT.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            exchange.getRequestHeaders().getFirst("Prefer"),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            body));
    byte[] told = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, told.length);
    exchange.getResponseBody().write(told);
    exchange.close();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add(
        "samverkanstrappan.command-service-url",
        () -> "http://127.0.0.1:" + WRITES.getAddress().getPort());
  }

  @AfterAll
  static void end() {
    WRITES.stop(0);
  }

  @BeforeEach
  void given() {
    SENT.clear();
    answers(202, RUNNING);
  }

  private static void answers(int code, String body) {
    status = code;
    answer = body;
  }

  private static String admin() {
    return "Bearer " + TestTokens.of("region-12", Role.ADMIN);
  }

  private static String field(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private MvcTestResult send(String only, String name, String content) {
    return send("/import", only, name, content);
  }

  private MvcTestResult send(String address, String only, String name, String content) {
    String body =
        field("only", only)
            + field("key", KEY)
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--x--\r\n"
                .formatted(name, content);
    return http.post()
        .uri(URI.create(address))
        .header("Authorization", admin())
        .header("Content-Type", "multipart/form-data; boundary=x")
        .content(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  private MvcTestResult get(String address) {
    return http.get().uri(URI.create(address)).header("Authorization", admin()).exchange();
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }

  @Test
  void handsAFileOnToBeCheckedAndLeadsToHowFarItHasCome() {
    assertThat(send("/import?lang=en", "check", "register.CSV", CSV))
        .hasStatus(303)
        .hasHeader("Location", "/import/jobb-1?lang=en");
    assertThat(SENT)
        .containsExactly(
            "POST /api/v1/imports?dryRun=true&mode=all text/csv respond-async " + KEY + " " + CSV);
  }

  @Test
  void importsAllOrWhatIsRightWhereThatIsAskedFor() {
    send("all", "bunt.json", "{}");
    send("valid", "bunt.json", "{}");
    send("", "bunt.json", "{}");

    assertThat(SENT)
        .extracting(each -> each.split(" ", -1)[1] + " " + each.split(" ", -1)[2])
        .containsExactly(
            "/api/v1/imports?dryRun=false&mode=all application/json",
            "/api/v1/imports?dryRun=false&mode=valid application/json",
            "/api/v1/imports?dryRun=true&mode=all application/json");
  }

  @ParameterizedTest
  @CsvSource({"'',Välj en fil.", "blad.xlsx,slutar på .csv eller .json"})
  void asksForAFileItCanHandOn(String name, String words) throws Exception {
    MvcTestResult result = send("", name, "x");

    assertThat(result).hasStatus(400);
    assertThat(text(result)).contains(words, "role=\"alert\"");
    assertThat(SENT).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401,Din inloggning gäller inte längre",
    "403,får inte importera",
    "413,större än vad som tas emot",
    "400,gick inte att ta emot",
    "422,har redan skickats",
    "503,kanske pågår andra importer"
  })
  void saysInWordsWhyItWasNotTaken(int code, String words) throws Exception {
    answers(code, "{\"detail\":\"told so\"}");

    MvcTestResult result = send("", "a.csv", CSV);

    assertThat(result).hasStatus(code);
    assertThat(text(result)).contains(words, "role=\"alert\"").doesNotContain("told so");
  }

  @Test
  void showsHowFarItHasCome() throws Exception {
    answers(200, RUNNING);

    assertThat(text(get("/import/jobb-1")))
        .contains("Kontrollerar", "value=\"3\"", "max=\"12\"", "3 av 12")
        .contains("Du kan lämna sidan", "href=\"/import/jobb-1\"");
    assertThat(SENT.getFirst()).startsWith("GET /api/v1/imports/jobb-1 ");
  }

  @Test
  void listsFaultsByRowAndOffersToTakeInTheRest() throws Exception {
    answers(
        200,
        RUNNING
            .replace("RUNNING", "REFUSED")
            .replace(
                "\"faults\":[]",
                "\"faults\":[{\"row\":12,\"message\":\"date: <is required>\"},"
                    + "{\"pointer\":\"/actors/0\",\"message\":\"is taken\"}]")
            .replace("\"moreFaults\":0", "\"moreFaults\":7"));

    assertThat(text(get("/import/jobb-1")))
        .contains("Filen har fel", "9 fel", "Rad 12", "date: &lt;is required&gt;", "/actors/0")
        .contains("och 7 till", "name=\"only\" value=\"valid\"", "Importera det som är rätt");
  }

  @Test
  void offersToImportWhatHasBeenCheckedAndIsRight() throws Exception {
    answers(200, RUNNING.replace("RUNNING", "DONE").replace("\"added\":0", "\"added\":5"));

    assertThat(text(get("/import/jobb-1")))
        .contains("5 poster är nya, 0 finns redan. Inget är sparat.")
        .contains("name=\"only\" value=\"all\"")
        .doesNotContain("value=\"valid\"");
  }

  @Test
  void leadsToTheStaircaseWhereItHasBeenImported() throws Exception {
    answers(
        200,
        RUNNING
            .replace("RUNNING", "DONE")
            .replace("\"dryRun\":true", "\"dryRun\":false")
            .replace("\"added\":0", "\"added\":5"));

    assertThat(text(get("/import/jobb-1")))
        .contains("5 nya poster sparades", "Till trappan")
        .doesNotContain("value=\"all\"");
  }

  @ParameterizedTest
  @CsvSource({"404,404", "403,403", "500,503"})
  void tellsOfAJobWhatTheWriteSideTells(int told, int shown) {
    answers(told, "{}");

    assertThat(get("/import/jobb-1")).hasStatus(shown);
    assertThat(get("/import/inget_id")).hasStatus(404);
  }

  @Test
  void saysWhatIsWrongInTheLanguageOfTheReader() throws Exception {
    answers(200, faulty());

    assertThat(text(get("/import/jobb-1")))
        .contains(">Kolumnen participants, nummer 2: det finns ingen sådan aktör</td>")
        .contains(">På grund av posten mote-1: 2024-12 är före starten 2025-01-01</td>")
        .contains("<span lang=\"en\">is new here</span>")
        .doesNotContain("no such actor", "importPage.", "??");
    assertThat(text(get("/import/jobb-1?lang=en")))
        .contains(">Column participants, number 2: there is no such actor</td>")
        .contains("2024-12 is before the opening on 2025-01-01</td>");
  }

  private static String faulty() {
    return RUNNING
        .replace("RUNNING", "REFUSED")
        .replace(
            "\"faults\":[]",
            """
            "faults":[{"row":12,"message":"participants, item 2: there is no such actor",
             "code":"NO_ACTOR","parameters":[],"column":"participants","item":2},
             {"pointer":"/collaborations/0/openedOn","message":"told so","about":"mote-1",
              "code":"BEFORE_OPENING","parameters":["2024-12","2025-01-01"]},
             {"pointer":"/x","message":"is new here","code":"NEW","parameters":[]}]""");
  }

  @Test
  void asksForTheFileInAFormWithoutSecretsInItsAddress() throws Exception {
    String page = text(get("/import"));

    assertThat(page)
        .containsPattern(
            "<form class=\"send-file\" method=\"post\" enctype=\"multipart/form-data\"\\s+action=\"/import\">"
                + "<input type=\"hidden\" name=\"_csrf\" value=\"[^\"]+\"")
        .containsPattern("name=\"key\" value=\"[0-9a-f-]{36}\"")
        .doesNotContain("?_csrf", "&amp;_csrf")
        .doesNotContain("style=", "<script", "src=\"http", "??", "th:");
    assertThat(http.get().uri("/import")).hasStatus(403);
  }

  @Test
  void givesEachFormAKeyOfItsOwn() throws Exception {
    answers(200, faulty());

    List<String> keys =
        Pattern.compile("name=\"key\" value=\"([^\"]+)\"")
            .matcher(text(get("/import/jobb-1")))
            .results()
            .map(each -> each.group(1))
            .toList();

    assertThat(keys).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void tellsProcessOwnersWhatIsTheirs() throws Exception {
    String owner = "Bearer " + TestTokens.of("region-12", Role.PROCESS_OWNER);

    assertThat(text(http.get().uri("/import").header("Authorization", owner).exchange()))
        .contains("Som processägare läser du in samverkan som din egen organisation äger");
    assertThat(text(get("/import"))).doesNotContain("Som processägare");
  }
}
