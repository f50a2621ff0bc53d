package se.samverkanstrappan.events.codec;

import static se.samverkanstrappan.events.codec.Example.ASSIGNMENT;
import static se.samverkanstrappan.events.codec.Example.PLAN;
import static se.samverkanstrappan.events.codec.Example.STAY;
import static se.samverkanstrappan.events.codec.Example.SUPPORT;
import static se.samverkanstrappan.events.codec.Example.full;
import static se.samverkanstrappan.events.codec.Example.minimal;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.util.List;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Role;

/** What the samples of the events of entries other than interactions mean. */
final class EntryExamples {
  static final List<Example> ALL =
      List.of(
          minimal(
                  7,
                  PLAN,
                  2,
                  new ParticipantJoined("intrade", new Stay("region-12", parse("2019"), null)))
              .storedInRevision(1),
          full(
                  8,
                  PLAN,
                  3,
                  "anslutning-1",
                  new ParticipantJoined(STAY, new Stay("kommun-1280", parse("2020-02-29"), null)))
              .storedInRevision(1),
          minimal(
              25,
              PLAN,
              2,
              new ParticipantJoined("intrade", new Stay("region-12", parse("2019"), null))),
          full(
              26,
              PLAN,
              3,
              "anslutning-2",
              new ParticipantJoined(
                  STAY, new Stay("kommun-1280", parse("2020-02-29"), parse("2022-12")))),
          minimal(9, PLAN, 40, new ParticipantLeft("intrade", "region-12", parse("2022"))),
          full(
                  10,
                  PLAN,
                  41,
                  "utträde-1",
                  new ParticipantLeft(STAY, "kommun-1280", parse("2022-12-31")))
              .inEpoch(2),
          minimal(
              27,
              PLAN,
              10,
              new RoleTaken(
                  "roll-1", new RoleHeld("region-12", Role.PROCESS_LEADER, parse("2019"), null))),
          full(
              28,
              PLAN,
              11,
              "roll",
              new RoleTaken(
                  "finansiar-2019",
                  new RoleHeld(
                      "myndighet-tillvaxtverket",
                      Role.FINANCIER,
                      parse("2019-07"),
                      parse("2021-01-01")))),
          minimal(
              29,
              PLAN,
              12,
              new RoleEnded("roll-1", "region-12", Role.PROCESS_LEADER, parse("2022"))),
          full(
                  30,
                  PLAN,
                  13,
                  "rollslut",
                  new RoleEnded(STAY, "kommun-1280", Role.CAPACITY_BUILDER, parse("2022-12-31")))
              .inEpoch(2),
          minimal(
              31,
              PLAN,
              14,
              new MandateGiven(
                  "mandat-1", new MandateHeld("region-12", Mandate.UNCLEAR, parse("2019"), null))),
          full(
              32,
              PLAN,
              15,
              "mandat",
              new MandateGiven(
                  "mandat-2",
                  new MandateHeld(
                      "kommun-1280",
                      Mandate.NEGOTIATE,
                      parse("2020-03-01"),
                      "Beslut i kommunstyrelsen § 12,\n\"inom budget\""))),
          minimal(
              33,
              PLAN,
              16,
              new PerceptionStated(
                  "upplevelse-1", new Perception("region-12", parse("2020"), 1, null, null))),
          full(
              34,
              PLAN,
              17,
              "enkät",
              new PerceptionStated(
                  "upplevelse-2",
                  new Perception(
                      "kommun-1280",
                      parse("2021-09-30"),
                      4,
                      8,
                      "Vi vill vara med tidigare – \"inte bara på remiss\" 🌱"))),
          minimal(
              35, PLAN, 18, new AmbitionSet("ambition-1", new Ambition(6, parse("2027"), null))),
          full(
              36,
              PLAN,
              19,
              "ambition",
              new AmbitionSet(
                  "ambition-2", new Ambition(8, parse("2027-12-31"), ActorKind.MUNICIPALITY))),
          minimal(
              37,
              PLAN,
              20,
              new ObstacleRaised(
                  "resursbrist",
                  new Obstacle(
                      ObstacleKind.LACK_OF_RESOURCES, parse("2020"), "Tid saknas", null, null))),
          full(
              38,
              PLAN,
              21,
              "hinder",
              new ObstacleRaised(
                  "malkonflikt",
                  new Obstacle(
                      ObstacleKind.GOAL_CONFLICT,
                      parse("2020-11"),
                      "Bostäder eller åkermark:\n\"målen går inte ihop\"",
                      parse("2021-06-14"),
                      "Avvägningen står i planen"))),
          minimal(39, PLAN, 22, new ObstacleResolved("resursbrist", parse("2021"), null)),
          full(
              40,
              PLAN,
              23,
              "löst",
              new ObstacleResolved(
                  "resursbrist", parse("2021-03-01"), "Medel tillsattes för två år – en tjänst")),
          minimal(
              17,
              PLAN,
              42,
              new LifecycleChanged("vila", LifecycleKind.PAUSED, parse("2021"), null)),
          full(
                  18,
                  PLAN,
                  43,
                  "avslut",
                  new LifecycleChanged(
                      "avslut-2022",
                      LifecycleKind.CLOSED,
                      parse("2022-12-31"),
                      "Planen antogs i fullmäktige den 14 juni; arbetet övergår i genomförande"))
              .recordedAt("2026-11-20T08:15:30.5Z"),
          minimal(
              41,
              SUPPORT,
              14,
              new AssignmentLinked(
                  "koppling-1", new Link(ASSIGNMENT, "stod", parse("2024"), null))),
          full(
              42,
              SUPPORT,
              15,
              "koppling",
              new AssignmentLinked(
                  "koppling-2",
                  new Link(ASSIGNMENT, "pilot", parse("2024-05"), parse("2026-01-01")))));

  private EntryExamples() {}
}
