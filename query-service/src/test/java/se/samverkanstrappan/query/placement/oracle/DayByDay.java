package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.query.placement.LastStep;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;

/**
 * The placement rule asked one day at a time: what holds on a day is worked out from everything
 * that happened, by the definitions as they are written, knowing nothing of the day before.
 */
final class DayByDay {
  private final WhatHappened book;
  private final PlacementRule rule;
  private final Map<String, ActorEvidence> evidence = new HashMap<>();
  private final LocalDate end;
  private final @Nullable Answer[] answers;
  private final @Nullable Answer[] withoutShadow;

  DayByDay(WhatHappened book, PlacementRule rule) {
    this.book = book;
    this.rule = rule;
    book.actors()
        .forEach(actor -> evidence.put(actor, new ActorEvidence(actor, book.meetings(), rule)));
    end = book.days().last().plusMonths(rule.windowMonths()).plusDays(40);
    int days = (int) ChronoUnit.DAYS.between(book.opened(), end) + 1;
    answers = new Answer[days];
    withoutShadow = new Answer[days];
  }

  LocalDate opened() {
    return book.opened();
  }

  /** A day that no date and no window reaches: from here on every day is like the other. */
  LocalDate end() {
    return end;
  }

  /** The answer for a day; once worked out it is kept, since it is the same whenever asked for. */
  Answer on(LocalDate day) {
    if (day.isBefore(opened())) {
      return Answer.without(Status.NOT_OPENED);
    }
    int number = (int) ChronoUnit.DAYS.between(opened(), day.isAfter(end) ? end : day);
    Answer answer = answers[number];
    if (answer == null) {
      answer = withoutShadow(number);
      answer = answer.dormant() ? answer.with(lastStepBefore(number)) : answer;
      answers[number] = answer;
    }
    return answer;
  }

  /** All but the last step, on the day so many days after the opening. */
  private Answer withoutShadow(int number) {
    Answer answer = withoutShadow[number];
    if (answer == null) {
      answer = workOut(opened().plusDays(number));
      withoutShadow[number] = answer;
    }
    return answer;
  }

  private Answer workOut(LocalDate day) {
    Status status = statusOn(day);
    if (status == Status.CLOSED) {
      return Answer.without(status);
    }
    Map<String, Standing> actors = standingsOn(day);
    return new Answer(
        status,
        stepOf(actors, Standing::established),
        stepOf(actors, Standing::emerging),
        status == Status.ACTIVE && isStillOn(day),
        null,
        actors);
  }

  /** The newest change decides; an opened collaboration without any is active. */
  private Status statusOn(LocalDate day) {
    Optional<WhatHappened.Change> newest =
        book.changes().stream()
            .filter(change -> !change.on().isAfter(day))
            .max(Comparator.comparing(WhatHappened.Change::on));
    if (newest.isEmpty()) {
      return Status.ACTIVE;
    }
    return switch (newest.get().kind()) {
      case PAUSED -> Status.PAUSED;
      case RESUMED, REOPENED -> Status.ACTIVE;
      case CLOSED -> Status.CLOSED;
    };
  }

  private Map<String, Standing> standingsOn(LocalDate day) {
    Map<String, Standing> actors = new TreeMap<>();
    for (WhatHappened.Membership stay : book.memberships()) {
      if (stay.holdsOn(day)) {
        actors.put(stay.actor(), Objects.requireNonNull(evidence.get(stay.actor())).on(day));
      }
    }
    return actors;
  }

  /**
   * The highest step that a quorum of the participants has; 1 with fewer than two, or with none.
   */
  private int stepOf(Map<String, Standing> actors, ToIntFunction<Standing> kind) {
    int n = actors.size();
    int share = (n * rule.quorumPerMille() + 999) / 1000;
    int quorum = Math.max(rule.quorumFloor(), share);
    for (int step = 8; n >= 2 && step > 1; step--) {
      int wanted = step;
      if (actors.values().stream().filter(has -> kind.applyAsInt(has) >= wanted).count()
          >= quorum) {
        return step;
      }
    }
    return 1;
  }

  /** At least W since the latest of its opening, its reopening and its last interaction date. */
  private boolean isStillOn(LocalDate day) {
    LocalDate latest = opened();
    for (WhatHappened.Change change : book.changes()) {
      if (change.kind() == LifecycleKind.REOPENED && !change.on().isAfter(day)) {
        latest = later(latest, change.on());
      }
    }
    for (Meeting meeting : book.meetings()) {
      if (!meeting.on().isAfter(day)) {
        latest = later(latest, meeting.on());
      }
    }
    return !day.isBefore(latest.plusMonths(rule.windowMonths()));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The last established step above 1, and the day it ended. */
  private @Nullable LastStep lastStepBefore(int number) {
    for (int before = number - 1; before >= 0; before--) {
      Integer step = withoutShadow(before).established();
      if (step != null && step > 1) {
        return new LastStep(step, opened().plusDays(before + 1));
      }
    }
    return null;
  }
}
