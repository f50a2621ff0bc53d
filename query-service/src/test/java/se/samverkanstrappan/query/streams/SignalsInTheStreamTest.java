package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.signals.SignalChange;
import se.samverkanstrappan.query.signals.SignalChange.State;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.store.Generation;

class SignalsInTheStreamTest {
  private static final Duration ROUND = Duration.ofMillis(150);

  @TempDir private Path stateDir;

  @SuppressWarnings("NullAway.Init")
  private TopologyDriver driver;

  @BeforeEach
  void open() {
    driver = new TopologyDriver(stateDir);
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    driver.passTime(ROUND);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void marksChangesWithTheGenerationAndKeysThemByWhatTheyAreAbout() {
    List<TestRecord<String, byte[]>> records = driver.records(Topics.SIGNAL_CHANGES);

    assertThat(records)
        .extracting(TestRecord::key)
        .contains(
            "forum/NO_PROCESS_LEADER//2024-01-01", "forum/MANDATE_UNCLEAR/region-12/2024-04-01");
    assertThat(records)
        .allSatisfy(
            each ->
                assertThat(TopologyDriver.headers(each))
                    .containsEntry("generation", Generation.of(1, 1).name()));
  }

  @Test
  void withdrawsWhatWasToldWhereWhatIsDatedBackSaysOtherwise() {
    driver.signals();

    RoleHeld leader =
        new RoleHeld("region-12", Role.PROCESS_LEADER, PartialDate.parse("2024-03-01"), null);
    driver.send(Recorded.event("forum", 6, new RoleTaken("r1", leader)));
    driver.passTime(ROUND);
    assertThat(ofTheLeader()).containsExactly("2024-01-01 ENDED 2024-03-01 at 6");

    leader = new RoleHeld("kommun-1280", Role.PROCESS_LEADER, PartialDate.parse("2024"), null);
    driver.send(Recorded.event("forum", 7, new RoleTaken("r2", leader)));
    driver.passTime(ROUND);
    assertThat(ofTheLeader()).containsExactly("2024-01-01 WITHDRAWN null at 7");
  }

  @Test
  void withdrawsAllOfWhatWasWithdrawn() {
    List<String> told = driver.signals().stream().map(SignalChange::key).distinct().toList();

    driver.send(Recorded.event("forum", 6, new CollaborationWithdrawn("Registered twice")));
    driver.passTime(ROUND);

    assertThat(driver.signals())
        .allSatisfy(each -> assertThat(each.state()).isEqualTo(State.WITHDRAWN))
        .extracting(SignalChange::key)
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void tellsNothingWhereSomethingIsLoggedThatChangesNone() {
    driver.signals();

    driver.send(
        Recorded.event(
            "forum", 6, Recorded.discussed("i0", "2024-02-15", "region-12", "kommun-1280")));
    driver.passTime(ROUND);
    driver.passTime(Duration.ofSeconds(30));

    assertThat(driver.collaborations()).isNotEmpty();
    assertThat(driver.signals()).isEmpty();
  }

  private List<String> ofTheLeader() {
    return driver.signals().stream()
        .filter(each -> each.code() == SignalCode.NO_PROCESS_LEADER)
        .map(
            each ->
                each.since() + " " + each.state() + " " + each.until() + " at " + each.version())
        .toList();
  }
}
