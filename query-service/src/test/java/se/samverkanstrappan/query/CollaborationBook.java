package se.samverkanstrappan.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.events.vocabulary.Role;

/** Shorthand for events, and the documented case Sydosttriangeln. */
public final class CollaborationBook {
  private CollaborationBook() {}

  public static ActorRegistered actor(ActorKind kind, String name, String... aliases) {
    return new ActorRegistered(
        new ActorProfile(
            kind, name, null, null, null, null, false, List.of(aliases), null, null, null));
  }

  public static CollaborationOpened opened(String title, String owner, String on) {
    return new CollaborationOpened(
        title,
        null,
        owner,
        PartialDate.parse(on),
        null,
        CollaborationForm.ONGOING,
        List.of(Area.PLANNING),
        List.of("07", "08"));
  }

  public static ParticipantJoined joined(String actor, String on) {
    return new ParticipantJoined("stay-" + actor, new Stay(actor, PartialDate.parse(on), null));
  }

  public static LifecycleChanged closed(String on) {
    return new LifecycleChanged("closing", LifecycleKind.CLOSED, PartialDate.parse(on), "klart");
  }

  public static LifecycleChanged paused(String on) {
    return new LifecycleChanged("pause", LifecycleKind.PAUSED, PartialDate.parse(on), null);
  }

  /** An assignment with one task and one report due, and the county boards to do it. */
  public static AssignmentProfile assignment(String title, String decidedOn) {
    return new AssignmentProfile(
        title,
        null,
        PartialDate.parse(decidedOn),
        null,
        "regeringen",
        List.of("lansstyrelse-12"),
        List.of(),
        List.of(new Task("samverka", "Samverka mer", false)),
        List.of(new Report("slut", ReportKind.FINAL, PartialDate.parse("2026-12-01"), null, null)),
        List.of(new Ambition(6, PartialDate.parse("2027"), null)),
        null);
  }

  /** A follow-up of an assignment that was fixed, and says hardly more than what it is. */
  public static FollowUpFixed fixed(String id, String assignment) {
    byte[] json =
        """
        {"asOf":"2025-12-31","assignment":{"id":"%s"},"format":"samverkanstrappan-follow-up/1",\
        "knownAt":"2026-01-15T10:00:00.000000Z","rule":"2026-1"}"""
            .formatted(assignment)
            .getBytes(StandardCharsets.UTF_8);
    return new FollowUpFixed(
        id,
        LocalDate.parse("2025-12-31"),
        Instant.parse("2026-01-15T10:00:00Z"),
        "2026-1",
        FollowUpContent.sha256(json),
        json.length,
        FollowUpContent.pack(json),
        null);
  }

  /** An interaction in which everybody took part alike. */
  public static Interaction interaction(
      String date, List<String> actors, @Nullable String outcome, Observation... observations) {
    return new Interaction(
        PartialDate.parse(date),
        date.length() < 10,
        InteractionForm.MEETING,
        Arrays.asList(observations),
        actors.stream().map(actor -> new Attendance(actor, null, null)).toList(),
        "Vad som hände " + date,
        outcome,
        List.of(new Evidence("Källa", "https://example.org/kalla")));
  }

  /** Registers three regions and writes what the reports say of their collaboration. */
  public static void sydosttriangeln(BookInMemory book) {
    List<String> regions = List.of("region-07", "region-08", "region-10");
    book.register("region-07", actor(ActorKind.REGION, "Region Kronoberg"));
    book.register("region-08", actor(ActorKind.REGION, "Region Kalmar län", "kalmar"));
    book.register("region-10", actor(ActorKind.REGION, "Region Blekinge"));
    book.write("sydosttriangeln", opened("Sydosttriangeln", "region-10", "2023"));
    regions.forEach(region -> book.write("sydosttriangeln", joined(region, "2023")));
    book.write(
        "sydosttriangeln",
        new InteractionLogged(
            "kunskapsunderlag",
            interaction("2023", regions, null, Observation.WORKED_JOINTLY, Observation.DISCUSSED)),
        new InteractionLogged(
            "strategi",
            interaction(
                "2024",
                regions,
                "Strategi med styrgrupp",
                Observation.DECIDED_JOINTLY,
                Observation.STRENGTHS_COMBINED)),
        new InteractionLogged(
            "forum-2024",
            interaction(
                "2024-11-27",
                regions,
                null,
                Observation.DECIDED_JOINTLY,
                Observation.WORKED_JOINTLY)));
  }

  /** One entry of every kind that is not written by {@link #sydosttriangeln}, each open. */
  public static void oneOfEach(BookInMemory book) {
    PartialDate day = PartialDate.parse("2024-02");
    book.write(
        "sydosttriangeln",
        new RoleTaken("roll", new RoleHeld("region-08", Role.FINANCIER, day, null)),
        new MandateGiven(
            "mandat", new MandateHeld("region-08", Mandate.NEGOTIATE, day, "Till budgeten")),
        new PerceptionStated("svar", new Perception("region-08", day, 6, 7, "Det går bra")),
        new AmbitionSet("mal", new Ambition(7, PartialDate.parse("2027"), ActorKind.REGION)),
        new ObstacleRaised(
            "hinder", new Obstacle(ObstacleKind.LACK_OF_RESOURCES, day, "Ingen tid", null, null)),
        paused("2026-01"));
  }
}
