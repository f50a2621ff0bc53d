package se.samverkanstrappan.command.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.publishing.PresentEpoch;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** What has happened to an assignment before a command, on 2026-03-15. */
final class Given {
  /** Half past midnight in Sweden, still the day before in UTC. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-14T23:30:00.123456Z"), ZoneId.of("Europe/Stockholm"));

  private final AggregateTestFixture<Assignment> fixture =
      new AggregateTestFixture<>(Assignment.class);
  private final List<Object> happened = new ArrayList<>();

  private Given() {
    Map<String, String> actors = new HashMap<>(Map.of("a", "a", "b", "b", "c", "c"));
    actors.put("alias-of-a", "a");
    IntStream.range(0, 501).forEach(i -> actors.put("n" + i, "n" + i));
    ActorDirectory directory =
        codes -> {
          Map<String, String> known = new HashMap<>(actors);
          known.keySet().retainAll(codes);
          return known;
        };
    fixture.registerInjectableResource(directory);
    fixture.registerInjectableResource(CLOCK);
    PresentEpoch third = epoch -> epoch == 3;
    fixture.registerInjectableResource(third);
  }

  static Given nothing() {
    return new Given();
  }

  /** An assignment decided in May 2024 with two tasks, and reports of which one is submitted. */
  static Given assignment() {
    return nothing().event(new AssignmentCreated(profile()));
  }

  static AssignmentProfile profile() {
    return new AssignmentProfile(
        "Title",
        "N2024/1",
        date("2024-05"),
        date("2027-12-31"),
        "a",
        List.of("b"),
        List.of("c"),
        List.of(new Task("first", "Do it", false), new Task("second", "Or this", true)),
        List.of(
            new Report("early", ReportKind.INTERIM, date("2025-02"), date("2025-03"), null),
            new Report("last", ReportKind.FINAL, date("2028-02"), null, null)),
        List.of(
            new Ambition(6, date("2027"), ActorKind.REGION), new Ambition(3, date("2026"), null)),
        new Evidence("Decision", "https://example.org/d"));
  }

  Given event(Object event) {
    happened.add(event);
    return this;
  }

  Outcome when(Object command) {
    return new Outcome(fixture.given(happened).when(command));
  }

  Outcome when(Object command, long ifMatch) {
    return new Outcome(fixture.given(happened).when(command, Map.of("ifMatch", ifMatch)));
  }

  static @Nullable PartialDate dateOrNull(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  /** What came of it. */
  record Outcome(ResultValidator<Assignment> result) {
    void happens(Object... events) {
      result.expectSuccessfulHandlerExecution().expectEvents(events);
    }

    void isAccepted() {
      result.expectSuccessfulHandlerExecution();
    }

    /** Accepted, or refused with exactly this pointer. */
    void isAcceptedOrRefusedAt(boolean accepted, String pointer) {
      if (accepted) {
        isAccepted();
      } else {
        isRefusedAt(pointer);
      }
    }

    void fails(Class<? extends Throwable> with) {
      result.expectNoEvents().expectException(with);
    }

    /** Refused with exactly these pointers, as often as they are given. */
    void isRefusedAt(String... pointers) {
      List<String> expected = List.of(pointers).stream().sorted().toList();
      result
          .expectNoEvents()
          .expectException(
              new CustomTypeSafeMatcher<RulesBroken>("rules broken at " + expected) {
                @Override
                protected boolean matchesSafely(RulesBroken broken) {
                  return broken.violations().stream()
                      .map(Violation::pointer)
                      .sorted()
                      .toList()
                      .equals(expected);
                }
              });
    }
  }
}
