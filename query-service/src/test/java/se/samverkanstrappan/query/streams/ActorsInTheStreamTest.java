package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView.PerceptionGiven;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.roles.RolePeriod;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalInterval;

/** What else than its steps is told of an actor, and what the register has a part in. */
class ActorsInTheStreamTest {
  private static final Duration ROUND = Duration.ofMillis(150);

  @TempDir private Path stateDir;

  @SuppressWarnings("NullAway.Init")
  private TopologyDriver driver;

  @BeforeEach
  void open() {
    driver = new TopologyDriver(stateDir);
    Recorded.collaborationOfTwo("forum").forEach(driver::send);
    driver.passTime(ROUND);
    driver.placements();
    driver.collaborations();
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void tellsOfWhoHoldsARoleWithoutBeingAParticipant() {
    driver.send(Recorded.event("forum", 6, new RoleTaken("r1", role("myndighet-x"))));
    driver.passTime(ROUND);

    ActorPlacementView told = only(driver.placements());
    assertThat(told.actor()).isEqualTo("myndighet-x");
    assertThat(told.segments()).isEmpty();
    assertThat(told.roles())
        .containsExactly(
            new RolePeriod(
                Role.FINANCIER, LocalDate.parse("2024-05-01"), null, date("2024-05"), null));
  }

  @Test
  void takesBackWhoHeldARoleThatIsTakenBack() {
    driver.send(Recorded.event("forum", 6, new RoleTaken("r1", role("myndighet-x"))));
    driver.send(Recorded.event("forum", 7, new EntryRetracted("r1", "wrong")));
    driver.passTime(ROUND);
    assertThat(driver.placements()).isEmpty();

    driver.send(Recorded.event("forum", 8, new RoleTaken("r2", role("myndighet-x"))));
    driver.passTime(ROUND);
    driver.placements();
    driver.send(Recorded.event("forum", 9, new EntryRetracted("r2", "wrong")));
    driver.passTime(ROUND);

    ActorPlacementView told = only(driver.placements());
    assertThat(told.actor()).isEqualTo("myndighet-x");
    assertThat(told.roles()).isEmpty();
  }

  @Test
  void tellsOfAnActorAgainWhenItThinksSomethingElse() {
    Perception view = new Perception("region-12", date("2024-06"), 2, 5, "Private.");

    driver.send(Recorded.event("forum", 6, new PerceptionStated("p1", view)));
    driver.passTime(ROUND);

    ActorPlacementView told = only(driver.placements());
    assertThat(told.actor()).isEqualTo("region-12");
    assertThat(told.perceptions())
        .containsExactly(new PerceptionGiven(LocalDate.parse("2024-06-01"), 2, 5, date("2024-06")));
  }

  @Test
  void worksOutAgainWhatAskedForTheKindOfAnActorThatWasNotYetKnown() {
    Ambition ambition = new Ambition(8, date("2024-09"), ActorKind.REGION);
    driver.send(Recorded.event("forum", 6, new AmbitionSet("a1", ambition)));
    driver.passTime(ROUND);
    assertThat(missed(only(driver.collaborations()))).isEmpty();
    driver.passTime(Duration.ofSeconds(5));
    assertThat(driver.collaborations()).isEmpty();

    driver.send(Recorded.event("region-12", 1, Recorded.registered("Region Skåne")));
    driver.passTime(Duration.ofSeconds(1));
    driver.passTime(ROUND);

    CollaborationView again = only(driver.collaborations());
    assertThat(again.version()).isEqualTo(6);
    assertThat(missed(again))
        .containsExactly(
            new SignalInterval(
                SignalCode.AMBITION_MISSED, "a1", LocalDate.parse("2024-09-02"), null));
    driver.send(Recorded.event("region-13", 1, Recorded.registered("Another")));
    driver.passTime(Duration.ofSeconds(5));
    assertThat(driver.collaborations()).isEmpty();
  }

  @Test
  void forgetsWhoAskedWhenNoAmbitionAsksForAKindAnyMore() {
    Ambition ambition = new Ambition(8, date("2024-09"), ActorKind.REGION);
    driver.send(Recorded.event("forum", 6, new AmbitionSet("a1", ambition)));
    driver.passTime(ROUND);
    driver.send(Recorded.event("forum", 7, new EntryRetracted("a1", "wrong")));
    driver.passTime(ROUND);
    driver.collaborations();

    driver.send(Recorded.event("region-12", 1, Recorded.registered("Region Skåne")));
    driver.passTime(Duration.ofSeconds(5));

    assertThat(driver.collaborations()).isEmpty();
    assertThat(driver.store(ProjectionTopology.KINDS_ASKED).all().hasNext()).isFalse();
  }

  private static List<SignalInterval> missed(CollaborationView view) {
    return view.signals().stream()
        .filter(each -> each.code() == SignalCode.AMBITION_MISSED)
        .toList();
  }

  private static <T> T only(List<T> all) {
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static RoleHeld role(String actor) {
    return new RoleHeld(actor, Role.FINANCIER, date("2024-05"), null);
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }
}
