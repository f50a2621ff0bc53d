package se.samverkanstrappan.query.signals.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.placement.oracle.Answer;
import se.samverkanstrappan.query.placement.oracle.Walk;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.oracle.Standing.Known;

/** Which signals are there on a day, by what is dated up to it. */
final class DayByDay {
  private final Standing book;
  private final PlacementRule rule;
  private final Map<String, ActorKind> kinds;
  private final Walk walk;
  private final TreeSet<LocalDate> turns;
  private final Map<LocalDate, Walk> asOf = new HashMap<>();

  DayByDay(List<CollaborationEvent> log, PlacementRule rule, Map<String, ActorKind> kinds) {
    this.book = new Standing(log);
    this.rule = rule;
    this.kinds = kinds;
    this.walk = Walk.through(log, rule);
    this.turns = book.turns();
  }

  Set<Told> on(LocalDate day) {
    Set<Told> told = new HashSet<>();
    if (day.isBefore(book.opened())) {
      return told;
    }
    Answer answer = placed(day).on(day);
    if (answer.status() == Status.CLOSED) {
      return told;
    }
    new Alike(day, answer, told).tell();
    if (answer.status() == Status.ACTIVE) {
      new Timed(day, answer, told).tell();
    }
    return told;
  }

  /** The placement as if nothing dated after a day were in the book. */
  private Walk placed(LocalDate day) {
    LocalDate turn = Objects.requireNonNull(turns.floor(day));
    return asOf.computeIfAbsent(turn, walk::asOf);
  }

  private List<Known<Interaction>> interactions(LocalDate day) {
    return book.upTo(day, Interaction.class, Interaction::date);
  }

  /** Those that are not there while paused. */
  private final class Timed {
    private final LocalDate day;
    private final Answer answer;
    private final Set<Told> told;

    Timed(LocalDate day, Answer answer, Set<Told> told) {
      this.day = day;
      this.answer = answer;
      this.told = told;
    }

    void tell() {
      tell(SignalCode.SLIPPING, Stream.iterate(1, i -> i <= 60, i -> i + 1).anyMatch(this::falls));
      tell(SignalCode.SLIPPED, Stream.iterate(0, i -> i <= 90, i -> i + 1).anyMatch(this::fell));
      tell(SignalCode.DORMANT, answer.dormant());
      tell(SignalCode.SILENT, isSilent() && !answer.dormant());
      LocalDate ends = book.projectEnds();
      tell(
          SignalCode.PROJECT_ENDING,
          ends != null && !ends.isBefore(day) && !ends.isAfter(day.plusDays(180)));
    }

    private void tell(SignalCode code, boolean holds) {
      if (holds) {
        told.add(new Told(code, null));
      }
    }

    private boolean falls(int days) {
      LocalDate later = day.plusDays(days);
      return step(later) < step(later.minusDays(1));
    }

    private boolean fell(int days) {
      LocalDate then = day.minusDays(days);
      int before = step(then.minusDays(1));
      int after = step(then);
      return before > 0 && after > 0 && after < before;
    }

    private int step(LocalDate on) {
      return Optional.ofNullable(placed(day).on(on).established()).orElse(0);
    }

    private boolean isSilent() {
      List<LocalDate> dates =
          interactions(day).stream()
              .map(it -> book.day(it.entry().date()))
              .distinct()
              .sorted()
              .toList();
      if (dates.size() < 4) {
        return false;
      }
      List<Long> gaps =
          Stream.iterate(1, i -> i < dates.size(), i -> i + 1)
              .map(i -> ChronoUnit.DAYS.between(dates.get(i - 1), dates.get(i)))
              .sorted()
              .toList();
      int half = gaps.size() / 2;
      double median =
          gaps.size() % 2 == 1 ? gaps.get(half) : (gaps.get(half - 1) + gaps.get(half)) / 2.0;
      return ChronoUnit.DAYS.between(dates.getLast(), day) > 3 * median;
    }
  }

  /** Those that are there also while paused. */
  private final class Alike {
    private final LocalDate day;
    private final Answer answer;
    private final Set<Told> told;
    private final int established;

    Alike(LocalDate day, Answer answer, Set<Told> told) {
      this.day = day;
      this.answer = answer;
      this.told = told;
      this.established = Objects.requireNonNull(answer.established());
    }

    private void tell(SignalCode code, String subject, boolean holds) {
      if (holds) {
        told.add(new Told(code, subject));
      }
    }

    void tell() {
      Map<String, Integer> views = new HashMap<>();
      for (String actor : answer.actors().keySet()) {
        newestView(actor).ifPresent(it -> views.put(actor, it));
        tell(SignalCode.MANDATE_UNCLEAR, actor, isPresentFor(90, actor) && covers(actor) == 0);
        int step = step(actor);
        tell(SignalCode.BEYOND_MANDATE, actor, covers(actor) > 0 && step > covers(actor));
        tell(
            SignalCode.UNEVEN,
            actor,
            established >= 4 && isPresentFor(180, actor) && step <= established - 3);
      }
      views.forEach((a, it) -> tell(SignalCode.PERCEIVED_LOWER, a, it <= established - 2));
      if (views.values().stream()
          .anyMatch(a -> views.values().stream().anyMatch(b -> a - b >= 2))) {
        told.add(new Told(SignalCode.EXPECTATION_GAP, null));
      }
      roles();
      interactions(day).stream()
          .flatMap(it -> it.entry().participants().stream())
          .map(Attendance::actor)
          .distinct()
          .forEach(actor -> tell(SignalCode.THIN, actor, isThin(actor)));
      plans();
    }

    private int step(String actor) {
      return Objects.requireNonNull(answer.actors().get(actor)).established();
    }

    private Optional<Integer> newestView(String actor) {
      Perception newest = null;
      for (Known<Perception> each : book.upTo(day, Perception.class, Perception::date)) {
        if (each.entry().actor().equals(actor)
            && (newest == null
                || !book.day(each.entry().date()).isBefore(book.day(newest.date())))) {
          newest = each.entry();
        }
      }
      return newest != null && day.isBefore(book.day(newest.date()).plusMonths(rule.windowMonths()))
          ? Optional.of(newest.perceived())
          : Optional.empty();
    }

    /** For more than so many days, so that it already was one day before they began. */
    private boolean isPresentFor(int days, String actor) {
      return book.isParticipant(actor, day.minusDays(days + 1), day);
    }

    /** The highest step that an actor's mandate covers; 0 where there is none or it is unclear. */
    private int covers(String actor) {
      Mandate mandate = Mandate.UNCLEAR;
      LocalDate newest = LocalDate.MIN;
      for (Known<MandateHeld> each : book.upTo(day, MandateHeld.class, MandateHeld::from)) {
        LocalDate from = book.day(each.entry().from());
        if (each.entry().actor().equals(actor) && !from.isBefore(newest)) {
          newest = from;
          mandate = each.entry().mandate();
        }
      }
      return mandate.covers().map(LadderStep::number).orElse(0);
    }

    private void roles() {
      Map<String, Set<Role>> held = new HashMap<>();
      for (Known<RoleHeld> each : book.upTo(day, RoleHeld.class, RoleHeld::from)) {
        if (book.isBefore(day, each.entry().until())) {
          held.computeIfAbsent(each.entry().actor(), it -> new HashSet<>())
              .add(each.entry().role());
        }
      }
      if (held.values().stream().noneMatch(it -> it.contains(Role.PROCESS_LEADER))) {
        told.add(new Told(SignalCode.NO_PROCESS_LEADER, null));
      }
      held.forEach(
          (actor, roles) ->
              tell(
                  SignalCode.DUAL_ROLE,
                  actor,
                  roles.contains(Role.SUPERVISOR)
                      && (roles.contains(Role.SUPPORTER) || roles.contains(Role.FINANCIER))));
    }

    private boolean isThin(String actor) {
      List<Integer> people =
          interactions(day).stream()
              .filter(
                  it -> day.isBefore(book.day(it.entry().date()).plusMonths(rule.windowMonths())))
              .flatMap(it -> it.entry().participants().stream())
              .filter(it -> it.actor().equals(actor) && it.people() != null)
              .map(it -> Objects.requireNonNull(it.people()))
              .toList();
      return people.size() >= 3 && people.stream().allMatch(it -> it == 1);
    }

    private void plans() {
      for (Known<Ambition> each : book.all(Ambition.class)) {
        boolean passed = day.isAfter(book.day(each.entry().by()));
        tell(SignalCode.AMBITION_MISSED, each.id(), passed && !isMet(each.entry()));
      }
      for (Known<Obstacle> each : book.upTo(day, Obstacle.class, Obstacle::raisedOn)) {
        boolean old = ChronoUnit.DAYS.between(book.day(each.entry().raisedOn()), day) > 180;
        boolean open = book.isBefore(day, each.entry().resolvedOn());
        tell(SignalCode.OBSTACLE_OPEN, each.id(), old && open);
      }
    }

    private boolean isMet(Ambition ambition) {
      if (ambition.actorKind() == null) {
        return established >= ambition.step();
      }
      List<Integer> steps =
          answer.actors().keySet().stream()
              .filter(actor -> kinds.get(actor) == ambition.actorKind())
              .map(this::step)
              .toList();
      long having = steps.stream().filter(it -> it >= ambition.step()).count();
      return steps.isEmpty() || having >= (steps.size() + 1) / 2;
    }
  }
}
