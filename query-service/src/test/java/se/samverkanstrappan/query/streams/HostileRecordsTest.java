package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Records that would stop a partition, fill the heap or wait for ever if they could. */
class HostileRecordsTest {
  private static final byte[] GARBAGE = "{not json".getBytes(UTF_8);
  private static final Duration SOON = Duration.ofSeconds(2);

  @TempDir private Path stateDir;

  @SuppressWarnings("NullAway.Init")
  private TopologyDriver driver;

  @BeforeEach
  void open() {
    driver = new TopologyDriver(stateDir);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void sendsTheBeginningOfWhatIsTooLargeToBeSent() {
    byte[] large = "x".repeat(3 * 1024 * 1024).getBytes(UTF_8);
    driver.send(AggregateKind.COLLABORATION, "forum", large, TopologyDriver.START);
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));

    List<TestRecord<String, byte[]>> letters = driver.deadLetters();
    assertThat(letters).hasSize(2);
    assertThat(letters.getFirst().value()).hasSizeLessThan(100_000).startsWith((byte) 'x');
    assertThat(TopologyDriver.headers(letters.getFirst()))
        .containsEntry("size", String.valueOf(large.length));
    assertThat(TopologyDriver.headers(letters.getLast())).containsEntry("resolution", "folded");
  }

  @Test
  void letsNothingHappenBeforeACollaborationIsOpened() {
    driver.send(Recorded.event("forum", 1, Recorded.joined("region-12")));
    driver.send(Recorded.event("forum", 2, Recorded.joined("region-12")));
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));

    assertThat(driver.deadLetters())
        .extracting(TopologyDriver::headers)
        .extracting(each -> each.getOrDefault("cause", each.get("resolution")))
        .containsExactly("unfoldable", "folded");
    driver.passTime(Duration.ofSeconds(10));
    assertThat(driver.collaborations().getLast().version()).isEqualTo(2);
  }

  @Test
  void copiesNoIdThatIsAsLongAsARecord() {
    String id = "i".repeat(1_500_000);
    byte[] event =
        new String(Recorded.bytes(Recorded.event("forum", 1, Recorded.opened("Forum"))), UTF_8)
            .replace("forum-1", id)
            .getBytes(UTF_8);
    driver.send(AggregateKind.COLLABORATION, "forum", event, TopologyDriver.START);

    assertThat(letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.values()).allMatch(each -> each.length() <= 1000));
    assertThat(driver.<OpenLetters>store(ProjectionTopology.COLLABORATION_LETTERS).get("forum"))
        .satisfies(kept -> assertThat(kept.toString()).hasSizeLessThan(1000));
  }

  @Test
  void remembersNothingOfKeysThatAreNoIds() {
    garbage("No id: \u0000");

    assertThat(letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter).doesNotContainKeys("aggregate", "wanted"));
    driver.passTime(SOON);
    assertThat(driver.askedFor).isEmpty();
  }

  @Test
  void marksWhatHasTheRightKeyButIsOfAnotherEpoch() {
    driver.send(Recorded.inEpoch(7, Recorded.event("forum", 1, Recorded.opened("Forum"))));

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter)
                    .containsEntry("cause", "misplaced")
                    .containsEntry("aggregate", "collaboration/forum")
                    .containsEntry("wanted", "1"));
  }

  @Test
  void givesUpWhatWaitsForEventsThatTheBookHasNot() {
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));
    driver.send(Recorded.event("forum", 1_000_000_000_000_000_000L, mandate()));
    driver.published = OptionalInt.of(0);
    driver.passTime(Duration.ofSeconds(4));
    assertThat(driver.askedFor).containsExactly("collaboration/forum from 2");

    driver.passTime(SOON);

    assertThat(letters())
        .extracting(each -> each.getOrDefault("cause", each.get("resolution")))
        .containsExactly("misplaced", "nothing-missing");
    driver.passTime(Duration.ofMinutes(30));
    driver.passTime(SOON);
    assertThat(letters()).isEmpty();
  }

  private void garbage(String key) {
    driver.send(AggregateKind.COLLABORATION, key, GARBAGE, TopologyDriver.START);
  }

  private static MandateGiven mandate() {
    return new MandateGiven(
        "mandat",
        new MandateHeld("region-12", Mandate.OBSERVE, PartialDate.parse("2024-02"), null));
  }

  private List<Map<String, String>> letters() {
    return driver.deadLetters().stream()
        .peek(each -> assertThat(each.value()).isNotNull())
        .map(TopologyDriver::headers)
        .toList();
  }
}
