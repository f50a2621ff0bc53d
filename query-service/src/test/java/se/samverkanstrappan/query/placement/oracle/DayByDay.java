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
  private final @Nullable Answer[] remembered;

  DayByDay(WhatHappened book, PlacementRule rule) {
    this.book = book;
    this.rule = rule;
    book.actors()
        .forEach(actor -> evidence.put(actor, new ActorEvidence(actor, book.meetings(), rule)));
    end = book.days().last().plusMonths(rule.windowMonths()).plusDays(40);
    remembered = new Answer[(int) ChronoUnit.DAYS.between(book.opened(), end) + 1];
  }

  LocalDate opened() {
    return book.opened();
  }

  /** A day that no date and no window reaches: from here on every day is like the other. */
  LocalDate end() {
    return end;
  }

  Answer on(LocalDate day) {
    Answer answer = withoutShadow(day);
    return answer.dormant() ? answer.with(lastStepBefore(day)) : answer;
  }

  /** All but the last step; kept, since it is the same whenever it is asked for. */
  private Answer withoutShadow(LocalDate day) {
    if (day.isBefore(opened())) {
      return Answer.without(Status.NOT_OPENED);
    }
    LocalDate asked = day.isAfter(end) ? end : day;
    int index = (int) ChronoUnit.DAYS.between(opened(), asked);
    Answer answer = remembered[index];
    if (answer == null) {
      answer = workOut(asked);
      remembered[index] = answer;
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
  private @Nullable LastStep lastStepBefore(LocalDate day) {
    for (LocalDate before = day.minusDays(1);
        !before.isBefore(opened());
        before = before.minusDays(1)) {
      Integer step = withoutShadow(before).established();
      if (step != null && step > 1) {
        return new LastStep(step, before.plusDays(1));
      }
    }
    return null;
  }
}
