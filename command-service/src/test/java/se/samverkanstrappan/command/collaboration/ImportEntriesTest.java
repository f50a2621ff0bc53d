package se.samverkanstrappan.command.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.command.collaboration.Given.date;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.command.collaboration.importentries.ImportEntries;
import se.samverkanstrappan.command.collaboration.importentries.Rehearsal;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** What is sent in bulk is added where it is missing, and never amended. */
class ImportEntriesTest {
  private static ImportEntries taking(NewEntry... entries) {
    return new ImportEntries("collab", List.of(entries));
  }

  private static NewEntry stay(String id, String actor, @Nullable String leftOn) {
    return new NewEntry(
        id, new StayDraft(actor, date("2024"), leftOn == null ? null : date(leftOn)));
  }

  private static NewEntry lifecycle(LifecycleKind kind, String date) {
    return new NewEntry("on-" + date, new LifecycleDraft(kind, date(date), null));
  }

  private static NewEntry meeting(String id, String date, String... actors) {
    EntryDraft draft = Given.draft(date, actors);
    return new NewEntry(id, draft);
  }

  @Test
  void addsWhatIsMissingInOneGo() {
    Given.opened("2024")
        .when(taking(stay("s", "alias-of-a", null), meeting("i", "2025", "a")))
        .happens(
            new ParticipantJoined("s", new Stay("a", date("2024"), null)),
            new se.samverkanstrappan.events.collaboration.InteractionLogged(
                "i", Given.interaction("2025", "a")));
  }

  @Test
  void skipsWhatIsThereAndEqual() {
    Given.opened("2024")
        .joined("a", "2024")
        .logged("i", "2025", "a")
        .when(taking(stay("stay-a", "a", null), meeting("i", "2025", "alias-of-a")))
        .happens();
  }

  @Test
  void refusesWhatDiffersAndAddsNothingThen() {
    Given.opened("2024")
        .joined("a", "2024")
        .when(taking(stay("stay-a", "a", "2025"), stay("s", "b", null)))
        .isRefusedAt("/0/leftOn");
    Given.opened("2024")
        .joined("a", "2024")
        .event(new EntryRetracted("stay-a", "wrong"))
        .when(taking(stay("stay-a", "a", null)))
        .isRefusedAt("/0");
  }

  @Test
  void tellsEachFaultUnderItsPosition() {
    Given.opened("2024")
        .when(
            taking(
                stay("s", "nobody", null),
                meeting("i", "2025", "b"),
                meeting("j", "2027", "nobody")))
        .isRefusedAt("/0/actor", "/1/participants/0/actor", "/2/date", "/2/participants/0/actor");
  }

  @Test
  void lifecycleChangesAreJudgedTogether() {
    Given.opened("2024")
        .changed(LifecycleKind.CLOSED, "2025-06-01")
        .when(
            taking(
                lifecycle(LifecycleKind.CLOSED, "2025-01-01"),
                lifecycle(LifecycleKind.REOPENED, "2025-02-01")))
        .happens(
            new LifecycleChanged("on-2025-01-01", LifecycleKind.CLOSED, date("2025-01-01"), null),
            new LifecycleChanged(
                "on-2025-02-01", LifecycleKind.REOPENED, date("2025-02-01"), null));
  }

  @Test
  void aRehearsalTellsTheSameAndWritesNothing() {
    CollaborationState state = new CollaborationState();
    Rehearsal rehearsal =
        new Rehearsal(
            state,
            new Surroundings(
                codes -> Map.of("a", "a", "b", "b"),
                Given.TASKS,
                java.time.LocalDate.parse(Given.TODAY)));
    Violations violations = new Violations();

    boolean opened = rehearsal.open(opening("Title"), violations);
    boolean first = rehearsal.add(stay("s", "a", null), violations.under("/s"));
    boolean closed =
        rehearsal.add(lifecycle(LifecycleKind.CLOSED, "2025-01-01"), violations.under("/closed"));
    boolean reopened =
        rehearsal.add(lifecycle(LifecycleKind.REOPENED, "2025-02-01"), violations.under("/open"));
    boolean twice = rehearsal.add(stay("s", "a", null), violations.under("/again"));
    rehearsal.add(meeting("i", "2025-01-15", "a", "b"), violations.under("/i"));
    rehearsal.open(opening("Other"), violations.under("/own"));
    rehearsal.finish();

    assertThat(List.of(opened, first, closed, reopened, twice))
        .containsExactly(true, true, true, true, false);
    assertThat(violations.found())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder("/i/date", "/i/participants/1/actor", "/own/title");
  }

  private static CollaborationOpened opening(String title) {
    return new CollaborationOpened(
        title, null, "a", date("2024"), null, CollaborationForm.ONGOING, List.of(), List.of());
  }
}
