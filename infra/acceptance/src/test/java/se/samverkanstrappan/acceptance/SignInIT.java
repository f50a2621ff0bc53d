package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Accounts of an installation, from its first start on an empty folder. */
class SignInIT {
  private static final Pattern PASSWORD = Pattern.compile("\\b[a-z2-9]{5}(-[a-z2-9]{5}){4}\\b");
  private static final int UNKNOWN = 401;
  private static final int FORBIDDEN = 403;
  private static final int WAIT = 429;
  private static final int AWAY = 503;
  private static final int FAILURES = 10;

  private static final Instance INSTANCE = Instance.fresh("sign-in").withoutPassword();
  private static String password = "";

  @BeforeAll
  static void firstStart() {
    password = passwordIn(INSTANCE.start().told("whole"));
  }

  @AfterAll
  static void end() {
    INSTANCE.close();
  }

  @Test
  void thePasswordThatIsToldLetsInOnBothPorts() {
    Api admin = INSTANCE.as(Api.basic("admin", password));

    assertThat(admin.get("/collaborations").status()).isEqualTo(200);
    assertThat(register(admin, "exempel-admin").status()).isEqualTo(201);
  }

  @Test
  void nobodyElseGetsIn() {
    for (String shown :
        new String[] {
          "",
          Api.basic("admin", "not the password"),
          Api.basic("nobody", password),
          "Bearer " + password,
          "Bearer " + "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzdGFuZGFsb25lIn0.",
        }) {
      Api api = INSTANCE.as(shown);
      assertThat(api.get("/collaborations").status()).as(shown).isEqualTo(UNKNOWN);
      assertThat(register(api, "exempel-nobody").status()).as(shown).isEqualTo(UNKNOWN);
    }
  }

  @Test
  void thePasswordIsToldOnceAndNowhereElse() throws IOException {
    assertThat(INSTANCE.told("whole").split(password, -1)).hasSize(2);
    assertThat(INSTANCE.logged("whole")).doesNotContain(password);
    try (Stream<Path> files = Files.walk(INSTANCE.data())) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(content(file)).doesNotContain(password));
    }
  }

  /** It runs meanwhile: what is gone again has kept nothing. */
  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  @Test
  void accountsAndKeysAreForTheirOwnerOnly() throws IOException {
    try (Stream<Path> files = Files.walk(INSTANCE.data().resolve("access"))) {
      assertThat(files)
          .hasSizeGreaterThan(3)
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .endsWith("------"));
    }
  }

  @Test
  void anAccountIsThereAtOnceAndGoneAtOnce() {
    String given = passwordIn(INSTANCE.accounts("--add-account", "anna", "--role", "manager"));
    String token = INSTANCE.accounts("--token", "anna", "--days", "2").strip();
    Api byPassword = INSTANCE.as(Api.basic("Anna", given));
    Api byToken = INSTANCE.as("Bearer " + token);
    within1Second(byPassword, 200);
    within1Second(byToken, 200);
    assertThat(register(byPassword, "exempel-anna").status()).isEqualTo(FORBIDDEN);
    assertThat(register(byToken, "exempel-anna").status()).isEqualTo(FORBIDDEN);

    assertThat(INSTANCE.accounts("--list-accounts")).contains("anna").doesNotContain("bcrypt");
    INSTANCE.accounts("--remove-account", "anna");

    within1Second(byPassword, UNKNOWN);
    within1Second(byToken, UNKNOWN);
    assertThat(register(byPassword, "exempel-anna").status()).isEqualTo(UNKNOWN);
    assertThat(register(byToken, "exempel-anna").status()).isEqualTo(UNKNOWN);
    assertThat(INSTANCE.accounts("--list-accounts")).doesNotContain("anna");
  }

  @Test
  void anotherPasswordEndsTheOneBeforeAndItsTokens() {
    String before = passwordIn(INSTANCE.accounts("--add-account", "bo", "--role", "admin"));
    Api tokenBefore = INSTANCE.as("Bearer " + INSTANCE.accounts("--token", "bo").strip());
    within1Second(INSTANCE.as(Api.basic("bo", before)), 200);
    within1Second(tokenBefore, 200);

    String after = passwordIn(INSTANCE.accounts("--reset-password", "bo"));

    within1Second(INSTANCE.as(Api.basic("bo", after)), 200);
    assertThat(INSTANCE.as(Api.basic("bo", before)).get("/actors").status()).isEqualTo(UNKNOWN);
    assertThat(tokenBefore.get("/actors").status()).isEqualTo(UNKNOWN);
    Api tokenAfter = INSTANCE.as("Bearer " + INSTANCE.accounts("--token", "bo").strip());
    assertThat(tokenAfter.get("/actors").status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsWithItsAccount() {
    Visitor dora = signedIn("dora");

    INSTANCE.accounts("--remove-account", "dora");

    outWithin1Second(dora);
  }

  @Test
  void aSessionEndsWithItsPassword() {
    Visitor eva = signedIn("eva");
    Visitor another = signedIn("frans");

    String after = passwordIn(INSTANCE.accounts("--reset-password", "eva"));

    outWithin1Second(eva);
    assertThat(another.isIn()).isTrue();
    assertThat(eva.signIn("eva", after).statusCode()).isEqualTo(302);
    assertThat(eva.isIn()).isTrue();
  }

  @Test
  void whatListensIsToldNothingMoreWhenItsAccountIsGone() throws Exception {
    String given = passwordIn(INSTANCE.accounts("--add-account", "hans", "--role", "manager"));
    String token = "Bearer " + INSTANCE.accounts("--token", "hans").strip();
    try (HttpClient http = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> streams = new ArrayList<>();
      for (String shown : new String[] {token, Api.basic("hans", given)}) {
        assertThat(LiveClient.isTold(http, INSTANCE.as(shown))).isTrue();
        streams.add(
            http.sendAsync(LiveClient.request(INSTANCE.as(shown)), BodyHandlers.ofString()));
      }
      INSTANCE.accounts("--remove-account", "hans");

      for (var stream : streams) {
        assertThat(stream.get(10, TimeUnit.SECONDS).statusCode()).isIn(200, UNKNOWN);
      }
    }
  }

  @Test
  void nobodyIsTurnedAwayWhileTheAccountsCannotBeRead() throws IOException {
    Visitor gun = signedIn("gun");
    String token = "Bearer " + INSTANCE.accounts("--token", "gun").strip();
    Visitor another = new Visitor(INSTANCE.api().pages());
    HttpResponse<String> form = another.open("/logga-in");
    Path file = INSTANCE.data().resolve("access/accounts.json");
    String kept = Files.readString(file);
    Files.writeString(file, "damaged");
    try {
      for (String shown : new String[] {token, Api.basic("admin", password)}) {
        Api api = INSTANCE.as(shown);
        for (Answer answer : new Answer[] {api.get("/me"), api.administered("/imports/x")}) {
          assertThat(answer.status()).as(answer.request() + shown).isEqualTo(AWAY);
        }
      }
      var typed = Map.of("name", "gun", "password", "not the password");
      for (var answer : List.of(gun.open("/"), another.send("/logga-in", form, typed))) {
        assertThat(answer.statusCode()).isEqualTo(AWAY);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Inloggningen går inte att kontrollera just nu");
      }
    } finally {
      Files.writeString(file, kept);
    }
    assertThat(gun.isIn()).isTrue();
    assertThat(INSTANCE.as(token).get("/me").status()).isEqualTo(200);
    assertThat(INSTANCE.logged("whole")).contains("recognising=failed");
  }

  private static Visitor signedIn(String name) {
    String given = passwordIn(INSTANCE.accounts("--add-account", name, "--role", "manager"));
    Visitor visitor = new Visitor(INSTANCE.api().pages());
    visitor.signIn(name, given);
    assertThat(visitor.isIn()).isTrue();
    return visitor;
  }

  /** Asked after it, and not until it: the next answer may be a while in coming. */
  private static void outWithin1Second(Visitor visitor) {
    passASecond();
    assertThat(visitor.isIn()).isFalse();
  }

  private static void passASecond() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Test
  void whoTriesTooOftenHasToWait() {
    String given = passwordIn(INSTANCE.accounts("--add-account", "cilla", "--role", "manager"));
    Api guess = INSTANCE.as(Api.basic("cilla", "not the password"));

    for (int n = 0; n < FAILURES; n++) {
      assertThat(n % 2 == 0 ? guess.get("/actors").status() : guess.imported("x").status())
          .isEqualTo(UNKNOWN);
    }

    assertThat(guess.get("/actors").status()).isEqualTo(WAIT);
    assertThat(guess.imported("x").status()).isEqualTo(WAIT);
    Api right = INSTANCE.as(Api.basic("cilla", given));
    assertThat(right.get("/actors").status()).isEqualTo(WAIT);
    String token = INSTANCE.accounts("--token", "cilla").strip();
    assertThat(INSTANCE.as("Bearer " + token).get("/actors").status()).isEqualTo(200);
  }

  @Test
  void accountsOutliveAStop() {
    Api token = INSTANCE.as("Bearer " + INSTANCE.accounts("--token", "admin").strip());

    INSTANCE.stop();
    INSTANCE.start();

    assertThat(INSTANCE.as(Api.basic("admin", password)).get("/actors").status()).isEqualTo(200);
    assertThat(token.get("/actors").status()).isEqualTo(200);
    assertThat(PASSWORD.matcher(INSTANCE.told("whole")).results()).hasSize(1);
  }

  @Test
  void doesNotStartWithAPasswordThatIsNone() throws IOException {
    try (Instance instance = Instance.fresh("sign-in-short")) {
      Path file = Files.writeString(Files.createTempFile("password", null), "short\n");
      instance.with("ADMIN_PASSWORD_FILE", file.toString()).launch("short");

      assertThat(instance.exitOf("short", 60)).isEqualTo(1);
      assertThat(instance.said("short")).contains("at least 12 characters");
      Files.delete(file);
    }
  }

  private static Answer register(Api api, String id) {
    return api.post("/actors", Map.of("id", id, "name", "Exempel", "kind", "ASSOCIATION"));
  }

  private static void within1Second(Api api, int status) {
    passASecond();
    assertThat(api.get("/actors").status()).isEqualTo(status);
  }

  private static String passwordIn(String told) {
    Matcher password = PASSWORD.matcher(told);
    assertThat(password.find()).as(told).isTrue();
    return password.group();
  }
}
