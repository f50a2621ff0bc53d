package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.CLOSED;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.PAUSED;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.RESUMED;
import static se.samverkanstrappan.events.vocabulary.Observation.CONTRIBUTED;
import static se.samverkanstrappan.events.vocabulary.Observation.DISCUSSED;
import static se.samverkanstrappan.events.vocabulary.Observation.EXCHANGED;
import static se.samverkanstrappan.events.vocabulary.Observation.LISTENED;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.UnknownEvent;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.CollaborationHead.LifecycleEntry;
import se.samverkanstrappan.query.collaboration.CollaborationHead.StayEntry;
import tools.jackson.databind.node.JsonNodeFactory;

class CollaborationFoldTest {
  private static CollaborationHead head(History history) {
    return Objects.requireNonNull(history.folded().head());
  }

  private static Map<PartialDate, Integer> evidence(History history, String actor) {
    NavigableMap<PartialDate, Integer> evidence = history.folded().evidence().get(actor);
    return evidence == null ? Map.of() : evidence;
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  @Test
  void anOpeningGivesTheHead() {
    History history =
        History.of("samverkan-a")
            .then(
                new CollaborationOpened(
                    "Title",
                    "Purpose",
                    "region-12",
                    date("2024"),
                    date("2025-06"),
                    CollaborationForm.PROJECT,
                    List.of(Area.PLANNING),
                    List.of("12")));

    assertThat(head(history))
        .isEqualTo(
            new CollaborationHead(
                "samverkan-a",
                1,
                "samverkan-a-event-1",
                History.START.plusSeconds(1),
                "Title",
                "Purpose",
                "region-12",
                date("2024"),
                date("2025-06"),
                CollaborationForm.PROJECT,
                List.of(Area.PLANNING),
                List.of("12"),
                List.of(),
                List.of(),
                0,
                false));
  }

  @Test
  void everyEventMovesTheVersion() {
    CollaborationHead head =
        head(
            History.openedOn("2024")
                .joined("a", "2024")
                .logged("i1", "2024", LISTENED, "a")
                .amended("i1", "2024", DISCUSSED, "a")
                .retracted("i1")
                .left("a", "2024", "2024-06")
                .changed(PAUSED, "2024-07"));

    assertThat(head.version()).isEqualTo(7);
    assertThat(head.lastEventId()).isEqualTo("c1-event-7");
    assertThat(head.recordedAt()).isEqualTo(History.START.plusSeconds(7));
  }

  @Test
  void anUnknownEventMovesTheVersionAndNothingElse() {
    UnknownEvent unknown =
        new UnknownEvent("collaboration.moved", 1, JsonNodeFactory.instance.objectNode());
    History known = History.openedOn("2024").joined("a", "2024").logged("i1", "2024", LISTENED);
    CollaborationHead before = head(known);

    History more = known.then(unknown);

    assertThat(head(more).version()).isEqualTo(4);
    assertThat(head(more).lastEventId()).isEqualTo("c1-event-4");
    assertThat(head(more).recordedAt()).isEqualTo(History.START.plusSeconds(4));
    assertThat(head(more))
        .usingRecursiveComparison()
        .ignoringFields("version", "lastEventId", "recordedAt")
        .isEqualTo(before);
  }

  @Test
  void nothingIsKnownBeforeTheOpening() {
    InMemoryCollaborationState state =
        History.of("c1").logged("i1", "2024", LISTENED, "a").folded();

    assertThat(state.head()).isNull();
    assertThat(state.interaction("i1")).isNull();
    assertThat(state.evidence()).isEmpty();
  }

  @Test
  void staysAreKeptAsGiven() {
    assertThat(
            head(History.openedOn("2024")
                    .joined("a", "2024")
                    .joined("b", "2024-02-03")
                    .left("a", "2024", "2024-03")
                    .joined("a", "2024-05"))
                .stays())
        .containsExactly(
            new StayEntry("stay-a2024", "a", date("2024"), date("2024-03")),
            new StayEntry("stay-b2024-02-03", "b", date("2024-02-03"), null),
            new StayEntry("stay-a2024-05", "a", date("2024-05"), null));
  }

  @Test
  void lifecycleChangesAreKeptAsGiven() {
    assertThat(
            head(History.openedOn("2024").changed(PAUSED, "2024-03").changed(RESUMED, "2024-05"))
                .lifecycle())
        .containsExactly(
            new LifecycleEntry("change-2024-03", PAUSED, date("2024-03")),
            new LifecycleEntry("change-2024-05", RESUMED, date("2024-05")));
  }

  @Test
  void aStayToldWholeHasItsEnd() {
    assertThat(
            head(History.openedOn("2024")
                    .then(new ParticipantJoined("s1", stay("a", "2024-02", "2024-05"))))
                .stays())
        .containsExactly(new StayEntry("s1", "a", date("2024-02"), date("2024-05")));
  }

  @Test
  void anAmendedStayStandsInItsPlaceAndARetractedOneNoMore() {
    History history =
        History.openedOn("2024")
            .joined("a", "2024")
            .joined("b", "2024")
            .then(new EntryAmended("stay-a2024", stay("c", "2024-02", "2024-05"), "better"));

    assertThat(head(history).stays())
        .containsExactly(
            new StayEntry("stay-a2024", "c", date("2024-02"), date("2024-05")),
            new StayEntry("stay-b2024", "b", date("2024"), null));
    assertThat(head(history.then(new EntryRetracted("stay-a2024", "wrong"))).stays())
        .containsExactly(new StayEntry("stay-b2024", "b", date("2024"), null));
  }

  @Test
  void anAmendedLifecycleChangeStandsInItsPlaceAndARetractedOneNoMore() {
    LifecycleChange later = new LifecycleChange(CLOSED, date("2024-04"), "Done");
    History history =
        History.openedOn("2024")
            .changed(PAUSED, "2024-03")
            .then(new EntryAmended("change-2024-03", later, "better"));

    assertThat(head(history).lifecycle())
        .containsExactly(new LifecycleEntry("change-2024-03", CLOSED, date("2024-04")));
    assertThat(head(history.then(new EntryRetracted("change-2024-03", "wrong"))).lifecycle())
        .isEmpty();
  }

  @Test
  void entriesThatPlaceNobodyAreKeptAsTheyStandAndSinceWhen() {
    RoleHeld role = new RoleHeld("a", Role.PROCESS_LEADER, date("2024"), null);
    RoleHeld other = new RoleHeld("b", Role.FINANCIER, date("2024"), null);
    History history =
        History.openedOn("2024")
            .joined("a", "2024")
            .then(new RoleTaken("r1", role))
            .then(new EntryAmended("r1", other, "better"))
            .then(new RoleEnded("r1", "b", Role.FINANCIER, date("2024-03")));

    assertThat(history.folded().entries())
        .isEqualTo(Map.of("r1", new KeptEntry(3, other.endedOn(date("2024-03")))));
    assertThat(history.then(new EntryRetracted("r1", "wrong")).folded().entries()).isEmpty();
  }

  @Test
  void entriesThatPlaceNobodyMoveTheVersionOfTheHeadAndNothingElse() {
    History known = History.openedOn("2024").joined("a", "2024");
    CollaborationHead before = head(known);
    RoleHeld role = new RoleHeld("a", Role.PROCESS_LEADER, date("2024"), null);

    History more =
        known
            .then(new RoleTaken("r1", role))
            .then(new EntryAmended("r1", role.endedOn(date("2024-03")), "better"))
            .then(new EntryRetracted("r1", "wrong"));

    assertThat(head(more).version()).isEqualTo(5);
    assertThat(head(more))
        .usingRecursiveComparison()
        .ignoringFields("version", "lastEventId", "recordedAt")
        .isEqualTo(before);
  }

  @Test
  void aChangeGivesItsOwnFieldsAndATransferTheOwner() {
    CollaborationHead head =
        head(
            History.openedOn("2024")
                .joined("a", "2024")
                .then(
                    new CollaborationChanged(
                        "Another title",
                        "Purpose",
                        date("2023-05"),
                        date("2027"),
                        CollaborationForm.PROJECT,
                        List.of(Area.PLANNING),
                        List.of("14")))
                .then(new OwnershipTransferred("region-14", "Asked for")));

    assertThat(head.title()).isEqualTo("Another title");
    assertThat(head.purpose()).isEqualTo("Purpose");
    assertThat(head.openedOn()).isEqualTo(date("2023-05"));
    assertThat(head.endsOn()).isEqualTo(date("2027"));
    assertThat(head.form()).isEqualTo(CollaborationForm.PROJECT);
    assertThat(head.areas()).containsExactly(Area.PLANNING);
    assertThat(head.counties()).containsExactly("14");
    assertThat(head.owner()).isEqualTo("region-14");
    assertThat(head.stays()).hasSize(1);
    assertThat(head.withdrawn()).isFalse();
  }

  @Test
  void aWithdrawnCollaborationIsMarkedAndKeepsWhatWasTold() {
    CollaborationHead head =
        head(
            History.openedOn("2024")
                .joined("a", "2024")
                .then(new CollaborationWithdrawn("Registered twice")));

    assertThat(head.withdrawn()).isTrue();
    assertThat(head.stays()).hasSize(1);
  }

  private static Stay stay(String actor, String joinedOn, String leftOn) {
    return new Stay(actor, date(joinedOn), date(leftOn));
  }

  @Test
  void theHighestEvidenceOfADateIsWhatCounts() {
    assertThat(
            evidence(
                History.openedOn("2024")
                    .logged("i1", "2024-03-01", LISTENED, "a", "b")
                    .logged("i2", "2024-03-01", EXCHANGED, "a", "b")
                    .logged("i3", "2024-03", DISCUSSED, "a", "b"),
                "a"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(date("2024-03-01"), 6, date("2024-03"), 4));
  }

  @Test
  void retractingLeavesTheEvidenceOfTheOthers() {
    assertThat(
            evidence(
                History.openedOn("2024")
                    .logged("i1", "2024-03-01", LISTENED, "a", "b")
                    .logged("i2", "2024-03-01", EXCHANGED, "a", "b")
                    .retracted("i2"),
                "a"))
        .containsExactlyEntriesOf(Map.of(date("2024-03-01"), 3));
  }

  @Test
  void retractingOneOfTwoAlikeLeavesTheOther() {
    assertThat(
            evidence(
                History.openedOn("2024")
                    .logged("i1", "2024-03-01", EXCHANGED, "a", "b")
                    .logged("i2", "2024-03-01", EXCHANGED, "a", "b")
                    .retracted("i2"),
                "b"))
        .containsExactlyEntriesOf(Map.of(date("2024-03-01"), 6));
  }

  @Test
  void retractingTheLastLeavesNothing() {
    InMemoryCollaborationState state =
        History.openedOn("2024")
            .logged("i1", "2024-03-01", EXCHANGED, "a", "b")
            .retracted("i1")
            .folded();

    assertThat(state.evidence()).isEmpty();
    assertThat(state.interaction("i1")).isNull();
    assertThat(Objects.requireNonNull(state.head()).interactions()).isZero();
  }

  @Test
  void amendingMovesTheEvidence() {
    History history =
        History.openedOn("2024")
            .logged("i1", "2024-03-01", EXCHANGED, "a", "b")
            .amended("i1", "2024-04-01", CONTRIBUTED, "b", "c");

    assertThat(evidence(history, "a")).isEmpty();
    assertThat(evidence(history, "b")).containsExactlyEntriesOf(Map.of(date("2024-04-01"), 5));
    assertThat(evidence(history, "c")).containsExactlyEntriesOf(Map.of(date("2024-04-01"), 5));
  }

  @Test
  void retractingWhatWasAmendedTakesBackWhatItBecame() {
    assertThat(
            History.openedOn("2024")
                .logged("i1", "2024-03-01", EXCHANGED, "a", "b")
                .amended("i1", "2024-04-01", CONTRIBUTED, "b", "c")
                .retracted("i1")
                .folded()
                .evidence())
        .isEmpty();
  }

  @Test
  void countsTheInteractionsThatStand() {
    assertThat(
            head(History.openedOn("2024")
                    .logged("i1", "2024", EXCHANGED, "a", "b")
                    .logged("i2", "2024", EXCHANGED, "a", "b")
                    .logged("i3", "2024", EXCHANGED, "a", "b")
                    .amended("i2", "2024", LISTENED, "a", "b")
                    .retracted("i1"))
                .interactions())
        .isEqualTo(2);
  }

  @Test
  void anInteractionStandsAsItWasLastAmended() {
    assertThat(
            History.openedOn("2024")
                .logged("i1", "2024", LISTENED, "a")
                .amended("i1", "2024-02", DISCUSSED, "a", "b")
                .folded()
                .interaction("i1"))
        .isEqualTo(History.interaction("2024-02", DISCUSSED, "a", "b"));
  }
}
