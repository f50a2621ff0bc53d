package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.query.store.Generation;

/** When the book is asked for what could not be folded, and what its answer settles. */
class AskingTheBookTest {
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
  void asksTheBookOnceForWhatMayBeWholeThere() {
    Recorded.collaborationOfTwo("forum").subList(0, 3).forEach(driver::send);
    garbage("forum");

    driver.passTime(SOON);
    driver.passTime(Duration.ofMinutes(2));

    assertThat(driver.askedFor).containsExactly("collaboration/forum from 4");
    assertThat(driver.counts.healings.sum()).isEqualTo(1);
  }

  @Test
  void asksUntilTheBookAnswers() {
    driver.answers = false;
    garbage("forum");
    driver.passTime(SOON);
    driver.passTime(Duration.ofSeconds(11));
    assertThat(driver.askedFor).hasSize(2);

    driver.answers = true;
    driver.passTime(Duration.ofMinutes(1));
    driver.passTime(Duration.ofMinutes(20));

    assertThat(driver.askedFor).hasSize(3);
    assertThat(letters()).extracting(each -> each.get("cause")).containsExactly("unreadable");
  }

  @Test
  void asksAgainForWhatIsOpenWhereItGoesOnFromItsStore() {
    garbage("forum");
    MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();
    context.setCurrentSystemTimeMs(TopologyDriver.START.toEpochMilli());

    DeadLetters next =
        new DeadLetters(
            context,
            AggregateKind.COLLABORATION,
            "sink",
            Generation.of(1, 1),
            driver.store(ProjectionTopology.COLLABORATION_LETTERS),
            new StreamCounts());
    List<String> asked = new ArrayList<>();
    next.heal(
        context.currentSystemTimeMs(),
        new Asking((stream, from, answered) -> asked.add(stream), AggregateKind.COLLABORATION));

    assertThat(asked).containsExactly("collaboration/forum");
  }

  @Test
  void saysThatNothingIsMissingWhereTheBookHasNothing() {
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    garbage("forum");
    driver.published = OptionalInt.of(0);
    driver.passTime(SOON);
    assertThat(letters()).hasSize(1);

    driver.passTime(SOON);

    assertThat(letters())
        .singleElement()
        .satisfies(
            resolution ->
                assertThat(resolution)
                    .containsEntry("resolution", "nothing-missing")
                    .containsEntry("topic", "collaboration-events.v1.e1")
                    .containsEntry("sequence", "6"));
  }

  @Test
  void leavesToAnAdministratorWhatTheBookDoesNotKnow() {
    garbage("nobody");
    driver.published = OptionalInt.empty();
    driver.passTime(SOON);
    driver.passTime(SOON);

    assertThat(letters()).extracting(each -> each.get("cause")).containsExactly("unreadable");
  }

  private void garbage(String key) {
    driver.send(AggregateKind.COLLABORATION, key, GARBAGE, TopologyDriver.START);
  }

  private List<Map<String, String>> letters() {
    return driver.deadLetters().stream()
        .peek(each -> assertThat(each.value()).isNotNull())
        .map(TopologyDriver::headers)
        .toList();
  }
}
