package se.samverkanstrappan.command.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkanstrappan.command.collaboration.Given.date;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.collaboration.changecollaboration.ChangeCollaboration;
import se.samverkanstrappan.command.collaboration.changelifecycle.ChangeLifecycle;
import se.samverkanstrappan.command.collaboration.endrole.EndRole;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AmbitionDraft;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.collaboration.entry.Kinds;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.collaboration.entry.LinkDraft;
import se.samverkanstrappan.command.collaboration.entry.MandateDraft;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.collaboration.entry.PerceptionDraft;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.collaboration.entry.RoleDraft;
import se.samverkanstrappan.command.collaboration.entry.StateEntry;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.command.collaboration.importentries.ImportEntries;
import se.samverkanstrappan.command.collaboration.leavecollaboration.LeaveCollaboration;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.collaboration.resolveobstacle.ResolveObstacle;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.transferownership.TransferOwnership;
import se.samverkanstrappan.command.collaboration.withdrawcollaboration.WithdrawCollaboration;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What one organisation may ask of a collaboration, by what it has to do with it. */
class CollaborationPermissionsTest {
  private static final ProfileDraft PROFILE =
      new ProfileDraft(null, null, null, null, null, null, null);

  private final CollaborationState state = new CollaborationState();

  CollaborationPermissionsTest() {
    happened(
        new CollaborationOpened(
            "T",
            null,
            "owner",
            date("2020"),
            null,
            CollaborationForm.ONGOING,
            List.of(),
            List.of()),
        new ParticipantJoined("stay", new Stay("part", date("2020"), null)),
        new RoleTaken(
            "role",
            new RoleHeld(
                "part", se.samverkanstrappan.events.vocabulary.Role.MEDIATOR, date("2021"), null)));
  }

  private void happened(CollaborationEvent... events) {
    Arrays.stream(events).forEach(state::apply);
  }

  private boolean may(@Nullable String organisation, AggregateCommand command, Role... roles) {
    Map<String, String> known =
        Map.of("owner", "owner", "part", "part", "part-before", "part", "other", "other");
    String actor = organisation == null ? null : known.get(organisation);
    Asker asker =
        new Asker(
            new Identity("s", organisation, Set.of(roles)),
            actor,
            codes -> {
              Map<String, String> meant = new HashMap<>(known);
              meant.keySet().retainAll(codes);
              return meant;
            });
    return new CollaborationPermissions(state, asker).permit(command);
  }

  private static AddEntry add(EntryDraft draft) {
    return new AddEntry("c", "new", draft);
  }

  private static RoleDraft role(@Nullable String actor) {
    return new RoleDraft(actor, null, null, null);
  }

  private static AggregateCommand amend(String id, EntryDraft draft) {
    return new AmendEntry("c", id, Kinds.OTHERS, kind -> draft, "r");
  }

  private static final InteractionDraft MEETING =
      new InteractionDraft(null, null, null, null, null, null, null, null);

  private static Stream<AggregateCommand> everyCommand() {
    LifecycleDraft change = new LifecycleDraft(null, null, null);
    AddEntry mandate = add(new MandateDraft("part", null, null, null));
    return Stream.of(
        new OpenCollaboration("c", PROFILE, "owner"),
        new ChangeCollaboration("c", PROFILE),
        new TransferOwnership("c", "other", "r"),
        new WithdrawCollaboration("c", "r"),
        add(MEETING),
        new ChangeLifecycle("c", "e", change),
        new StateEntry("c", "part", mandate),
        new LeaveCollaboration("c", "part", null),
        new EndRole("c", "part", null, null),
        new ResolveObstacle("c", "o", null, null),
        amend("role", role("part")),
        new RetractEntry("c", "role", Kinds.OTHERS, "r"),
        new ImportEntries("c", List.of()));
  }

  @Test
  void everyCommandIsJudgedAndNoOther() {
    Set<Class<?>> handled =
        Arrays.stream(Collaboration.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(CommandHandler.class))
            .map(method -> method.getParameterTypes()[0])
            .collect(Collectors.toSet());
    assertThat(everyCommand().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(handled);

    long permitted = everyCommand().filter(each -> may("part", each, Role.PROCESS_OWNER)).count();
    assertThat(permitted).isEqualTo(6);
    assertThat(everyCommand()).noneMatch(each -> may("other", each, Role.values()));
    assertThat(everyCommand()).noneMatch(each -> may("owner", each, Role.REVIEWER, Role.SERVICE));
    assertThat(everyCommand()).allMatch(each -> may("owner", each, Role.PROCESS_OWNER));
    AggregateCommand unheard = () -> "collaboration/c";
    assertThatThrownBy(() -> may("part", unheard, Role.PROCESS_OWNER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aParticipantTellsWhatItDidAndWhatIsItsOwn() {
    assertThat(
            List.of(
                MEETING,
                new ObstacleDraft(null, null, null, null, null),
                role("part"),
                role("part-before"),
                role(null),
                new MandateDraft("part", null, null, null),
                new PerceptionDraft("part", null, null, null, null)))
        .allMatch(draft -> may("part", add(draft), Role.PROCESS_OWNER))
        .noneMatch(draft -> may("part", add(draft), Role.MANAGER, Role.REVIEWER))
        .noneMatch(draft -> may("other", add(draft), Role.PROCESS_OWNER));
    assertThat(
            List.of(
                role("owner"),
                role("nobody"),
                new MandateDraft("owner", null, null, null),
                new PerceptionDraft("other", null, null, null, null),
                new StayDraft("part", null, null),
                new LinkDraft(null, null, null, null),
                new LifecycleDraft(null, null, null),
                new AmbitionDraft(null, null, null)))
        .noneMatch(draft -> may("part", add(draft), Role.PROCESS_OWNER))
        .allMatch(draft -> may("owner", add(draft), Role.PROCESS_OWNER));
  }

  @Test
  void aManagerSetsAmbitionsAndNothingElse() {
    AddEntry ambition = add(new AmbitionDraft(null, null, null));
    assertThat(List.of("owner", "part", "part-before"))
        .allMatch(organisation -> may(organisation, ambition, Role.MANAGER))
        .noneMatch(organisation -> may(organisation, add(MEETING), Role.MANAGER));
    assertThat(may("other", ambition, Role.MANAGER)).isFalse();
    assertThat(may(null, ambition, Role.MANAGER)).isFalse();
  }

  @Test
  void whatIsItsOwnMayNotBecomeAnothers() {
    assertThat(may("part", amend("role", role("part")), Role.PROCESS_OWNER)).isTrue();
    assertThat(may("part", amend("role", role("owner")), Role.PROCESS_OWNER)).isFalse();
    assertThat(may("part", amend("stay", role("part")), Role.PROCESS_OWNER)).isFalse();
    // there is none: told as such, by the rules
    assertThat(may("part", amend("none", role("owner")), Role.PROCESS_OWNER)).isTrue();
    assertThat(may("other", amend("none", role("other")), Role.PROCESS_OWNER)).isFalse();
  }

  @Test
  void whoHasLeftAddsWhatWasThenAndCorrectsWhatIsItsOwn() {
    happened(
        new InteractionLogged(
            "meeting",
            new Interaction(
                date("2021"),
                false,
                InteractionForm.MEETING,
                List.of(),
                List.of(),
                "s",
                null,
                List.of())),
        new ParticipantLeft("stay", "part", date("2022-03-01")));
    for (String then : List.of("2020", "2021-05", "2022-02-28", "2022-02", "2022")) {
      assertThat(everyAddition(then)).allMatch(each -> may("part", each, Role.PROCESS_OWNER));
    }
    for (String later : List.of("2022-03-01", "2022-03", "2023", "2019")) {
      assertThat(everyAddition(later)).noneMatch(each -> may("part", each, Role.PROCESS_OWNER));
    }
    AggregateCommand ambition = add(new AmbitionDraft(3, date("2021"), null));
    assertThat(may("part", ambition, Role.MANAGER)).isFalse();
    for (AggregateCommand correction :
        List.of(
            amend("role", role("part")),
            new RetractEntry("c", "role", Kinds.OTHERS, "r"),
            new EndRole("c", "part", null, date("2022-03-01")))) {
      assertThat(may("part", correction, Role.PROCESS_OWNER)).isTrue();
    }
    assertThat(may("part", amend("role", role("owner")), Role.PROCESS_OWNER)).isFalse();
    assertThat(may("part", amend("meeting", MEETING), Role.PROCESS_OWNER)).isFalse();
    happened(new ParticipantJoined("again", new Stay("part", date("2024"), null)));
    assertThat(everyAddition("2023")).allMatch(each -> may("part", each, Role.PROCESS_OWNER));
    assertThat(may("part", amend("meeting", MEETING), Role.PROCESS_OWNER)).isTrue();
    assertThat(may("part", ambition, Role.MANAGER)).isTrue();
  }

  /** What a participant may add, on a day. */
  private static List<AggregateCommand> everyAddition(String on) {
    PartialDate day = date(on);
    return List.of(
        add(new InteractionDraft(day, null, null, null, null, null, null, null)),
        add(new ObstacleDraft(null, day, null, null, null)),
        add(new RoleDraft("part", null, day, null)),
        new StateEntry("c", "part", add(new MandateDraft("part", null, day, null))),
        new StateEntry("c", "part", add(new PerceptionDraft("part", day, null, null, null))),
        new ResolveObstacle("c", "o", day, null));
  }

  @Test
  void whoNeverStayedDoesNotTakePart() {
    happened(new EntryRetracted("stay", "never"));
    assertThat(everyAddition("2021")).noneMatch(each -> may("part", each, Role.PROCESS_OWNER));
    assertThat(may("part", amend("role", role("part")), Role.PROCESS_OWNER)).isFalse();
  }

  @Test
  void whoeverOwnsItNowDecides() {
    WithdrawCollaboration withdrawal = new WithdrawCollaboration("c", "r");
    assertThat(may("owner", withdrawal, Role.PROCESS_OWNER)).isTrue();
    happened(new OwnershipTransferred("other", "r"));
    assertThat(may("owner", withdrawal, Role.PROCESS_OWNER)).isFalse();
    assertThat(may("other", withdrawal, Role.PROCESS_OWNER)).isTrue();
  }

  @Test
  void aCollaborationIsOpenedForOnesOwnOrganisation() {
    assertThat(may("part", new OpenCollaboration("d", PROFILE, "part"), Role.PROCESS_OWNER))
        .isTrue();
    assertThat(may("part", new OpenCollaboration("d", PROFILE, "part-before"), Role.PROCESS_OWNER))
        .isTrue();
    for (String owner : List.of("owner", "nobody")) {
      assertThat(may("part", new OpenCollaboration("d", PROFILE, owner), Role.PROCESS_OWNER))
          .isFalse();
    }
    OpenCollaboration own = new OpenCollaboration("d", PROFILE, "part");
    assertThat(may("part", own, Role.MANAGER, Role.REVIEWER)).isFalse();
    assertThat(may("nobody", own, Role.PROCESS_OWNER)).isFalse();
    assertThat(may(null, own, Role.PROCESS_OWNER)).isFalse();
  }
}
