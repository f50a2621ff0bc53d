package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.LastStep;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

/** The days from the opening until nothing changes any more, with like neighbours merged. */
public final class Walk {
  private final WhatHappened book;
  private final PlacementRule rule;
  private final DayByDay days;

  private Walk(WhatHappened book, PlacementRule rule) {
    this.book = book;
    this.rule = rule;
    this.days = new DayByDay(book, rule);
  }

  /** Goes through what a log of events says. */
  public static Walk through(List<CollaborationEvent> log, PlacementRule rule) {
    return new Walk(WhatHappened.accordingTo(log), rule);
  }

  /** The same collaboration as if nothing dated after a day were in the book. */
  public Walk asOf(LocalDate day) {
    return new Walk(book.datedUpTo(day), rule);
  }

  WhatHappened book() {
    return book;
  }

  /** What holds on a day. */
  public Answer on(LocalDate day) {
    return days.on(day);
  }

  /** The answer in the shape that is shipped. */
  Placement placementOn(LocalDate day) {
    Answer answer = on(day);
    return new Placement(
        rule.id(),
        answer.status(),
        answer.established(),
        answer.emerging(),
        validUntil(day),
        answer.dormant(),
        answer.last());
  }

  /** The first later day whose status or steps differ. */
  private @Nullable LocalDate validUntil(LocalDate day) {
    Shown now = Shown.of(on(day));
    for (LocalDate later = day.plusDays(1); !later.isAfter(days.end()); later = later.plusDays(1)) {
      if (!Shown.of(on(later)).equals(now)) {
        return later;
      }
    }
    return null;
  }

  List<Segment> segments() {
    return stretches(Shown::of).stream()
        .map(
            each -> {
              Shown it = each.what();
              return new Segment(each.from(), each.to(), it.status(), it.step(), it.emerging());
            })
        .toList();
  }

  /** Actors that never are participants of a collaboration that is not closed are left out. */
  Map<String, List<ActorSegment>> actors() {
    Map<String, List<ActorSegment>> segments = new TreeMap<>();
    for (String actor : book.actors()) {
      List<ActorSegment> own =
          stretches(answer -> answer.actors().get(actor)).stream()
              .map(
                  each -> {
                    Standing it = each.what();
                    return new ActorSegment(
                        each.from(), each.to(), it.established(), it.emerging());
                  })
              .toList();
      if (!own.isEmpty()) {
        segments.put(actor, own);
      }
    }
    return segments;
  }

  List<Dormancy> dormancies() {
    return stretches(answer -> answer.dormant() ? new Shadow(answer.last()) : null).stream()
        .map(each -> new Dormancy(each.from(), each.to(), each.what().last()))
        .toList();
  }

  /** What makes two neighbouring days one segment. */
  private record Shown(Status status, @Nullable Integer step, @Nullable Integer emerging) {
    static Shown of(Answer answer) {
      return new Shown(answer.status(), answer.established(), answer.emerging());
    }
  }

  private record Shadow(@Nullable LastStep last) {}

  private record Stretch<T>(LocalDate from, @Nullable LocalDate to, T what) {}

  /** Neighbouring days on which the same is to be said; days with nothing to say are left out. */
  private <T> List<Stretch<T>> stretches(Function<Answer, @Nullable T> saying) {
    List<Stretch<T>> stretches = new ArrayList<>();
    LocalDate from = days.opened();
    T now = saying.apply(on(from));
    for (LocalDate day = from; !day.isAfter(days.end()); day = day.plusDays(1)) {
      T then = saying.apply(on(day));
      if (!Objects.equals(now, then)) {
        if (now != null) {
          stretches.add(new Stretch<>(from, day, now));
        }
        from = day;
        now = then;
      }
    }
    if (now != null) {
      stretches.add(new Stretch<>(from, null, now));
    }
    return stretches;
  }
}
