package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.store.Generation;

/**
 * What is told of records that cannot be folded, and when nothing is left to be done about them.
 */
class DeadLettersTest {
  private static final byte[] GARBAGE = "{not json".getBytes(UTF_8);
  private static final String GENERATION = Generation.of(1, 1).name();
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
  void saysWhatARecordBelongsToAndFromWhereTheBookIsToBeAsked() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    events.subList(0, 3).forEach(driver::send);
    garbage("forum");

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter)
                    .containsEntry("cause", "unreadable")
                    .containsEntry("generation", GENERATION)
                    .containsEntry("aggregate", "collaboration/forum")
                    .containsEntry("wanted", "4")
                    .containsEntry("letter", "collaboration-events.v1.e1-0-3")
                    .containsKey("recorded-at"));
    assertThat(driver.counts.deadLetters(PoisonEvent.Kind.UNREADABLE)).isEqualTo(1);
  }

  @Test
  void resolvesTheLetterWhenTheGoodEventComes() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    events.subList(0, 3).forEach(driver::send);
    garbage("forum");
    driver.send(events.get(4));
    assertThat(letters()).hasSize(1);

    driver.send(events.get(3));

    assertThat(letters())
        .singleElement()
        .satisfies(
            resolution ->
                assertThat(resolution)
                    .containsEntry("resolution", "folded")
                    .containsEntry("aggregate", "collaboration/forum")
                    .containsEntry("sequence", "4")
                    .containsEntry("generation", GENERATION)
                    .containsEntry("topic", "collaboration-events.v1.e1"));
    driver.send(Recorded.event("forum", 6, Recorded.joined("lansstyrelse-12")));
    assertThat(letters()).isEmpty();
    driver.passTime(SOON);
    assertThat(driver.askedFor).isEmpty();
  }

  @Test
  void sendsTheSameOnlyOnceWhileItIsOpen() {
    List<RecordedEvent> events = Recorded.collaborationOfTwo("forum");
    events.subList(0, 3).forEach(driver::send);
    garbage("forum");
    garbage("forum");

    assertThat(letters()).hasSize(1);
    driver.send(AggregateKind.COLLABORATION, "forum", "[]".getBytes(UTF_8), TopologyDriver.START);
    assertThat(letters()).hasSize(1);
  }

  @Test
  void tellsOfAnEventThatCanBeReadButNotFolded() {
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));
    driver.send(Recorded.event("forum", 2, mandate()));
    driver.send(unfoldable("forum", 3));
    driver.send(unfoldable("forum", 3));

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter)
                    .containsEntry("cause", "unfoldable")
                    .containsEntry("sequence", "3")
                    .containsEntry("wanted", "3"));
    driver.send(Recorded.event("forum", 3, Recorded.joined("region-12")));
    assertThat(letters()).extracting(each -> each.get("resolution")).containsExactly("folded");
  }

  @Test
  void resolvesAConflictWhenTheBookSendsTheEventThatWasFolded() {
    RecordedEvent opened = Recorded.event("forum", 1, Recorded.opened("Forum"));
    driver.send(opened);
    driver.send(other("forum", 1, Recorded.opened("Not the forum")));
    driver.send(other("forum", 1, Recorded.opened("Not the forum")));
    assertThat(letters()).hasSize(1);
    driver.passTime(SOON);
    assertThat(driver.askedFor).containsExactly("collaboration/forum from 1");

    driver.send(opened);

    assertThat(letters())
        .singleElement()
        .satisfies(
            resolution ->
                assertThat(resolution)
                    .containsEntry("resolution", "confirmed")
                    .containsEntry("sequence", "1"));
    driver.send(opened);
    assertThat(letters()).isEmpty();
  }

  @Test
  void doesNotResolveAConflictWhereTheBookHasAnotherEventThanTheOneThatWasFolded() {
    driver.send(other("forum", 1, Recorded.opened("Not the forum")));
    RecordedEvent ofTheBook = Recorded.event("forum", 1, Recorded.opened("Forum"));
    driver.send(ofTheBook);
    assertThat(letters()).hasSize(1);

    driver.send(ofTheBook);
    driver.passTime(Duration.ofMinutes(1));
    driver.send(ofTheBook);

    assertThat(letters()).isEmpty();
    assertThat(driver.askedFor).hasSize(1);
  }

  @Test
  void givesWhatHadWaitedNoOffsetThatIsAnothers() {
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));
    driver.send(unfoldable("forum", 3));
    driver.send(Recorded.event("forum", 2, mandate()));

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter)
                    .containsEntry("letter", "collaboration-events.v1.e1-0-2-3")
                    .containsEntry("wanted", "3")
                    .doesNotContainKey("offset"));
  }

  @Test
  void sendsTheSameAgainAfterAWhileForItMayHaveBeenDismissed() {
    garbage("forum");
    assertThat(letters()).hasSize(1);
    driver.passTime(Duration.ofMinutes(61));
    driver.passTime(SOON);

    garbage("forum");

    assertThat(letters()).hasSize(1);
    assertThat(driver.counts.deadLetters(PoisonEvent.Kind.UNREADABLE)).isEqualTo(2);
  }

  @Test
  void settlesAConflictWithAnEventThatWaitedAndCouldNotBeFolded() {
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));
    driver.send(unfoldable("forum", 3));
    RecordedEvent ofTheBook = other("forum", 3, Recorded.joined("region-12"));
    driver.send(ofTheBook);
    assertThat(letters())
        .extracting(each -> each.get("cause"))
        .containsExactly("sequence-conflict");

    driver.send(Recorded.event("forum", 2, mandate()));
    driver.send(ofTheBook);
    driver.passTime(SOON);
    assertThat(driver.askedFor).contains("collaboration/forum from 3");
    driver.send(ofTheBook);

    assertThat(letters())
        .extracting(each -> each.getOrDefault("cause", each.get("resolution")))
        .containsExactly("unfoldable", "folded", "confirmed");
  }

  @Test
  void resolvesWhatHasComeBeforeItTellsOfTheNextThatCannotBeFolded() {
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));
    garbage("forum");
    driver.send(unfoldable("forum", 3));
    assertThat(letters()).hasSize(1);

    driver.send(Recorded.event("forum", 2, mandate()));

    assertThat(letters())
        .extracting(each -> each.getOrDefault("cause", each.get("resolution")))
        .containsExactly("folded", "unfoldable");
  }

  @Test
  void sendsARecordWithoutAValueAndGoesOn() {
    driver.send(AggregateKind.COLLABORATION, "forum", null, TopologyDriver.START);
    driver.send(Recorded.event("forum", 1, Recorded.opened("Forum")));

    assertThat(letters())
        .extracting(each -> each.getOrDefault("cause", each.get("resolution")))
        .containsExactly("unreadable", "folded");
  }

  private void garbage(String key) {
    driver.send(AggregateKind.COLLABORATION, key, GARBAGE, TopologyDriver.START);
  }

  private static MandateGiven mandate() {
    return new MandateGiven(
        "mandat",
        new MandateHeld("region-12", Mandate.OBSERVE, PartialDate.parse("2024-02"), null));
  }

  /** It ends a role that is none. */
  private static RecordedEvent unfoldable(String id, long sequence) {
    return Recorded.event(
        id,
        sequence,
        new RoleEnded("mandat", "region-12", Role.FINANCIER, PartialDate.parse("2024-03")));
  }

  private static RecordedEvent other(String id, long sequence, DomainEvent payload) {
    return new RecordedEvent(
        "other-" + sequence,
        AggregateKind.COLLABORATION,
        id,
        sequence,
        1,
        Recorded.AT,
        null,
        null,
        payload);
  }

  private List<Map<String, String>> letters() {
    return driver.deadLetters().stream()
        .peek(each -> assertThat(each.value()).isNotNull())
        .map(TopologyDriver::headers)
        .toList();
  }
}
