package se.samverkanstrappan.command.collaboration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AttendanceDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.directory.AssignmentDirectory;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What has happened before a command, on 2026-03-15. */
final class Given {
  /** Half past midnight in Sweden, still the day before in UTC. */
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-14T23:30:00.123456Z"), ZoneId.of("Europe/Stockholm"));

  static final String TODAY = "2026-03-15";

  private static final Map<String, String> ACTORS =
      Map.of("a", "a", "b", "b", "c", "c", "alias-of-a", "a");

  static final AssignmentDirectory TASKS =
      new AssignmentDirectory() {
        @Override
        public boolean hasAssignment(String id) {
          return id.equals("assignment");
        }

        @Override
        public boolean hasTask(String assignment, String task) {
          return hasAssignment(assignment) && task.startsWith("task");
        }
      };

  private final AggregateTestFixture<Collaboration> fixture =
      new AggregateTestFixture<>(Collaboration.class);
  private final List<Object> happened = new ArrayList<>();

  private Given() {
    ActorDirectory directory =
        codes -> {
          Map<String, String> known = new java.util.HashMap<>(ACTORS);
          known.keySet().retainAll(codes);
          return known;
        };
    fixture.registerInjectableResource(directory);
    fixture.registerInjectableResource(TASKS);
    fixture.registerInjectableResource(CLOCK);
  }

  static Given nothing() {
    return new Given();
  }

  static Given opened(String openedOn) {
    return nothing()
        .event(
            new CollaborationOpened(
                "Title",
                null,
                "a",
                date(openedOn),
                null,
                CollaborationForm.ONGOING,
                List.of(),
                List.of()));
  }

  Given event(Object event) {
    happened.add(event);
    return this;
  }

  Given joined(String actor, String joinedOn) {
    return event(new ParticipantJoined("stay-" + actor, new Stay(actor, date(joinedOn), null)));
  }

  Given left(String actor, String leftOn) {
    return event(new ParticipantLeft("stay-" + actor, actor, date(leftOn)));
  }

  Given logged(String id, String date, String... actors) {
    return event(new InteractionLogged(id, interaction(date, actors)));
  }

  Given changed(LifecycleKind kind, String date) {
    return event(new LifecycleChanged("change-" + date, kind, date(date), "because"));
  }

  Outcome when(Object command) {
    return new Outcome(fixture.given(happened).when(command));
  }

  Outcome when(Object command, long ifMatch) {
    return new Outcome(fixture.given(happened).when(command, Map.of("ifMatch", ifMatch)));
  }

  static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  static Interaction interaction(String date, String... actors) {
    return new Interaction(
        date(date),
        false,
        InteractionForm.MEETING,
        List.of(Observation.INFORMED),
        Arrays.stream(actors).map(actor -> new Attendance(actor, null, null)).toList(),
        "Summary",
        null,
        List.of());
  }

  static InteractionDraft draft(String date, String... actors) {
    return new InteractionDraft(
        date(date),
        null,
        InteractionForm.MEETING,
        List.of(Observation.INFORMED),
        Arrays.stream(actors).map(actor -> new AttendanceDraft(actor, null, null)).toList(),
        "Summary",
        null,
        null);
  }

  static AddEntry log(String date, String... actors) {
    return new AddEntry("collab", "new", draft(date, actors));
  }

  /** What came of it. */
  record Outcome(ResultValidator<Collaboration> result) {
    void happens(Object... events) {
      result.expectSuccessfulHandlerExecution().expectEvents(events);
    }

    void isAccepted() {
      result.expectSuccessfulHandlerExecution();
    }

    void fails(Class<? extends Throwable> with) {
      result.expectNoEvents().expectException(with);
    }

    /** Refused with exactly these pointers. */
    void isRefusedAt(String... pointers) {
      TreeSet<String> expected = new TreeSet<>(List.of(pointers));
      result
          .expectNoEvents()
          .expectException(
              new CustomTypeSafeMatcher<RulesBroken>("rules broken at " + expected) {
                @Override
                protected boolean matchesSafely(RulesBroken broken) {
                  TreeSet<String> found = new TreeSet<>();
                  broken.violations().stream().map(Violation::pointer).forEach(found::add);
                  return found.equals(expected);
                }
              });
    }
  }
}
