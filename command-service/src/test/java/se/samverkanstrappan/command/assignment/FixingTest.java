package se.samverkanstrappan.command.assignment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.command.assignment.fixfollowup.FixFollowUp;
import se.samverkanstrappan.command.rules.OutdatedSource;
import se.samverkanstrappan.command.rules.StaleVersion;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;

class FixingTest {
  private static final String JSON =
      """
      {"asOf":"2026-03-15","assignment":{"id":"assignment","title":"Title"},\
      "format":"samverkanstrappan-follow-up/1","knownAt":"2026-03-14T23:30:00.123456Z",\
      "rule":"2026-1","share":0.50,"tasks":[{"id":"first","rule":"other"}]}""";
  private static final String NOW = "2026-03-14T23:30:00.123456Z";

  private final SentFollowUp sent = new SentFollowUp(JSON);

  /** A follow-up as it is sent; as a start one that is right, of today. */
  private static final class SentFollowUp {
    private int epoch = 3;
    private LocalDate asOf = LocalDate.parse("2026-03-15");
    private Instant knownAt = Instant.parse(NOW);
    private String rule = "2026-1";
    private String sha256;
    private int bytes;
    private String content;

    SentFollowUp(String json) {
      this(json.getBytes(UTF_8));
    }

    SentFollowUp(byte[] json) {
      sha256 = FollowUpContent.sha256(json);
      bytes = json.length;
      content = FollowUpContent.pack(json);
    }

    FixFollowUp fix() {
      return new FixFollowUp("assignment", "f", epoch, asOf, knownAt, rule, sha256, bytes, content);
    }

    FollowUpFixed fixed(String id) {
      return new FollowUpFixed(id, asOf, knownAt, rule, sha256, bytes, content, null);
    }
  }

  @Test
  void keepsWhatWasSentAsItIs() {
    Given.assignment().when(sent.fix()).happens(sent.fixed("f"));
  }

  @Test
  void theAssignmentItselfIsNotChangedByIt() {
    Given.assignment().event(sent.fixed("f")).when(new Sent().change()).happens();
    Sent other = new Sent();
    other.reference = "N2024/2";
    Given.assignment().event(sent.fixed("f")).when(other.change()).isAccepted();
  }

  @Test
  void tellsEverythingThatIsMissingAtOnce() {
    Given.assignment()
        .when(new FixFollowUp("assignment", "f", null, null, null, null, null, null, null))
        .isRefusedAt("/epoch", "/asOf", "/knownAt", "/rule", "/sha256", "/bytes", "/content");
  }

  @Test
  void isOfTodayAtTheLatestAndOfWhatIsKnownNow() {
    sent.asOf = LocalDate.parse("2026-03-16");
    sent.knownAt = Instant.parse("2026-03-15T23:30:00.123457Z");

    Given.assignment().when(sent.fix()).isRefusedAt("/asOf", "/knownAt");
  }

  @Test
  void mayBeOfWhatWasRecordedByAClockThatIsAhead() {
    String ahead = "2026-03-15T23:30:00.123456Z";
    SentFollowUp later = new SentFollowUp(JSON.replace(NOW, ahead));
    later.knownAt = Instant.parse(ahead);

    Given.assignment().when(later.fix()).happens(later.fixed("f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026 1", "-2026", "Å"})
  void isByARuleThatMayBe(String rule) {
    sent.rule = rule;

    Given.assignment().when(sent.fix()).isRefusedAt("/rule");
  }

  @Test
  void isAsLongAsItIsSaidToBe() {
    sent.bytes++;
    Given.assignment().when(sent.fix()).isRefusedAt("/bytes");
    sent.bytes -= 2;
    Given.assignment().when(sent.fix()).isRefusedAt("/bytes");
    sent.bytes = 0;
    Given.assignment().when(sent.fix()).isRefusedAt("/bytes");
    sent.bytes = 16_000_001;
    Given.assignment().when(sent.fix()).isRefusedAt("/bytes");
  }

  @Test
  void hasTheChecksumThatItIsSaidToHave() {
    sent.sha256 = FollowUpContent.sha256(new byte[] {1});
    Given.assignment().when(sent.fix()).isRefusedAt("/sha256");
    sent.sha256 = new SentFollowUp(JSON).sha256.toUpperCase(Locale.ROOT);
    Given.assignment().when(sent.fix()).isRefusedAt("/sha256");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "åäö=",
        "eHl6",
        "H4sI",
        "H4sIAAAAAAAA",
        "H4sIAAAAAAACA6uuBQBDv6ajAgAAAA==hidden"
      })
  void isPackedAsItMustBe(String content) {
    sent.content = content;

    Given.assignment().when(sent.fix()).isRefusedAt("/content");
  }

  /** Random characters cannot be packed smaller. */
  @ParameterizedTest
  @CsvSource({"650000,true", "700000,false"})
  void boundsWhatIsPacked(int random, boolean accepted) {
    StringBuilder text = new StringBuilder();
    new Random(7).ints(random * 8L / 6, 0, 64).forEach(i -> text.append(digit(i)));
    SentFollowUp large = new SentFollowUp(JSON.replace("Title", text));

    Given.assignment().when(large.fix()).isAcceptedOrRefusedAt(accepted, "/content");
  }

  private static char digit(int of64) {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(of64);
  }

  @Test
  void whatUnpacksToMoreThanIsSaidIsNotRead() {
    sent.content = FollowUpContent.pack(new byte[50_000_000]);

    Given.assignment().when(sent.fix()).isRefusedAt("/bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"asOf\":\"2026-03-15\" | \"asOf\":\"2026-03-14\"",
        "\"asOf\":\"2026-03-15\" | \"asOf\":20260315",
        "\"asOf\":\"2026-03-15\" | \"of\":\"2026-03-15\"",
        "\"id\":\"assignment\" | \"id\":\"other\"",
        "\"assignment\":{ | \"task\":{",
        "samverkanstrappan-follow-up/1 | samverkanstrappan-bundle/1",
        "00.123456Z | 00.123455Z",
        "\"rule\":\"2026-1\" | \"rule\":\"2026-2\"",
        "\"rule\":\"2026-1\" | \"rule\":\"2026-1\",\"rule\":\"2026-1\"",
        "\"rule\":\"2026-1\" | \"rule\":\"2026-1\",\"rule\":1",
        "\"asOf\" | \"assignment\":1,\"asOf\"",
        "\"id\":\"assignment\" | \"id\":\"assignment\",\"id\":\"assignment\"",
        "\"assignment\":{\"id\" | \"assignment/id\":\"assignment\",\"assignment\":{\"of\"",
        "\"assignment\":{\"id\" | \"/assignment/id\":\"assignment\",\"assignment\":{\"of\"",
        "\"id\":\"assignment\" | \"id\":\"other\",\"x\":{\"id\":\"assignment\"}",
        "\"knownAt\":\"2026-03-14T23:30:00.123456Z\", | ''",
        "00.123456Z | 00.1234560Z",
        "0.50 | 0.5.0",
        "Title | T\\itle",
        "Title | T\\ud8",
        "Title | T\\u00e",
        "]} | ]",
        "]} | ]}{}",
      })
  void saysItselfWhatItIsFixedAs(String written, String damaged) {
    Given.assignment()
        .when(new SentFollowUp(JSON.replace(written, damaged)).fix())
        .isRefusedAt("/content");
  }

  @Test
  void isNoArrayAndNoText() {
    Given.assignment().when(new SentFollowUp("[" + JSON + "]").fix()).isRefusedAt("/content");
    Given.assignment().when(new SentFollowUp("\"x\"").fix()).isRefusedAt("/content");
  }

  @Test
  void saysItInUtf8() {
    byte[] latin1 = JSON.replace("Title", "Åtgärd").getBytes(ISO_8859_1);

    Given.assignment().when(new SentFollowUp(latin1).fix()).isRefusedAt("/content");
  }

  /** Only what it is fixed as is read of it; of the rest, nothing but that it is JSON. */
  @Test
  void mayHoldAsManyNamesAndAsLongTextsAsThereIsRoomFor() {
    StringBuilder names = new StringBuilder("\"text\":\"" + "x".repeat(3_000_000) + "\"");
    IntStream.range(0, 20_000).forEach(i -> names.append(",\"").append(i).append("\":0"));
    String inRoot = JSON.replace("\"share\"", names + ",\"share\"");
    String below = JSON.replace("\"id\":\"first\"", "\"id\":\"first\"," + names);

    Given.assignment().when(new SentFollowUp(inRoot).fix()).isAccepted();
    Given.assignment().when(new SentFollowUp(below).fix()).isAccepted();
  }

  @Test
  void isNotFixedAsALongText() {
    String json = JSON.replace("\"rule\":\"2026-1\"", "\"rule\":\"" + "x".repeat(5_000_000) + "\"");

    Given.assignment().when(new SentFollowUp(json).fix()).isRefusedAt("/content");
  }

  @Test
  void theVerySameIsFixedOnce() {
    Given.assignment().event(sent.fixed("before")).when(sent.fix()).isRefusedAt("/sha256");
    Given.assignment()
        .event(new SentFollowUp(JSON.replace("Title", "Other")).fixed("before"))
        .event(new AssignmentChanged(Given.profile()))
        .when(sent.fix())
        .isAccepted();
  }

  @ParameterizedTest
  @CsvSource({"199,true", "200,false"})
  void boundsHowManyThereAre(int before, boolean accepted) {
    Given given = Given.assignment();
    IntStream.range(0, before)
        .forEach(i -> given.event(new SentFollowUp(JSON.replace("Title", "T" + i)).fixed("f" + i)));

    given.when(sent.fix()).isAcceptedOrRefusedAt(accepted, "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void isMadeFromThePresentEpoch(int epoch) {
    sent.epoch = epoch;

    Given.assignment().when(sent.fix()).fails(OutdatedSource.class);
  }

  @Test
  void isOfAnAssignmentThatIsThereAtTheVersionThatWasSeen() {
    Given.nothing().when(sent.fix()).fails(AggregateNotFoundException.class);
    Given.assignment().when(sent.fix(), 2).fails(StaleVersion.class);
  }
}
