package se.samverkanstrappan.query.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** What is logged of three collaborations, and on which day. */
final class LoggedYear {
  static final LocalDate FIRST = LocalDate.parse("2026-01-02");

  private static final String REGION = "region-12";
  private static final String MUNICIPALITY = "kommun-1280";

  private final List<Logged> all = new ArrayList<>();
  private final Map<String, Long> sequences = new HashMap<>();

  /** An event, and the day it is logged. */
  record Logged(LocalDate on, RecordedEvent event) {}

  LoggedYear() {
    falling();
    silent();
    ending();
  }

  /** What is logged on a day. */
  List<RecordedEvent> on(LocalDate day) {
    return all.stream().filter(each -> each.on().equals(day)).map(Logged::event).toList();
  }

  /** What is logged of a collaboration up to a day. */
  List<RecordedEvent> upTo(LocalDate day, String collaboration) {
    return all.stream()
        .filter(each -> !each.on().isAfter(day))
        .map(Logged::event)
        .filter(each -> each.aggregateId().equals(collaboration))
        .toList();
  }

  Iterable<String> collaborations() {
    return new TreeSet<>(sequences.keySet());
  }

  private void falling() {
    String id = "falling";
    log(id, FIRST, Recorded.opened("Falling"));
    log(id, FIRST, Recorded.joined(REGION));
    log(id, FIRST, Recorded.joined(MUNICIPALITY));
    log(id, FIRST, stay("lansstyrelse-12", "2025-09-01"));
    log(id, FIRST, Recorded.discussed("i1", "2024-10-01", REGION, MUNICIPALITY));
    log(id, FIRST, Recorded.discussed("i2", "2024-11-01", REGION, MUNICIPALITY));
    Stay stay = new Stay("kommun-1281", date("2026-01-15"), date("2026-04-25"));
    log(id, day("2026-01-15"), new ParticipantJoined("short", stay));
  }

  private void silent() {
    String id = "silent";
    log(id, FIRST, Recorded.opened("Silent"));
    log(id, FIRST, Recorded.joined(REGION));
    log(id, FIRST, Recorded.joined(MUNICIPALITY));
    for (int month = 9; month <= 12; month++) {
      String on = "2025-%02d-01".formatted(month);
      log(id, FIRST, Recorded.discussed("i" + month, on, REGION, MUNICIPALITY));
    }
    RoleHeld leader = new RoleHeld(REGION, Role.PROCESS_LEADER, date("2024"), null);
    log(id, FIRST, new RoleTaken("leader", leader));
    log(id, FIRST, new AmbitionSet("ambition", new Ambition(7, date("2026-02"), null)));
    Obstacle obstacle =
        new Obstacle(ObstacleKind.GOAL_CONFLICT, date("2025-10-15"), "A conflict.", null, null);
    log(id, FIRST, new ObstacleRaised("obstacle", obstacle));
    met("2026-01-10");
    met("2026-04-20");
    PartialDate until = date("2026-07-01");
    log(id, day("2026-07-01"), new RoleEnded("leader", REGION, Role.PROCESS_LEADER, until));
    met("2026-08-20");
    log(id, day("2026-08-25"), new ObstacleResolved("obstacle", date("2026-08-25"), null));
  }

  private void met(String on) {
    log("silent", day(on), Recorded.discussed("i" + on, on, REGION, MUNICIPALITY));
  }

  private void ending() {
    log(
        "ending",
        FIRST,
        new CollaborationOpened(
            "Ending",
            null,
            REGION,
            date("2025-01-01"),
            date("2026-11-15"),
            CollaborationForm.PROJECT,
            List.of(),
            List.of("12")));
  }

  private void log(String collaboration, LocalDate on, DomainEvent event) {
    long sequence = sequences.merge(collaboration, 1L, Long::sum);
    all.add(new Logged(on, Recorded.event(collaboration, sequence, event)));
  }

  private static ParticipantJoined stay(String actor, String from) {
    return new ParticipantJoined("stay-" + actor, new Stay(actor, date(from), null));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }
}
