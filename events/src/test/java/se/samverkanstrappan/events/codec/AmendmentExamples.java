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
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Role;

/** What the samples of the events that amend and retract entries of any kind mean. */
final class AmendmentExamples {
  static final List<Example> ALL =
      List.of(
          minimal(
              43,
              PLAN,
              24,
              new EntryAmended(
                  "roll-1",
                  new RoleHeld("region-12", Role.PROCESS_LEADER, parse("2019-02"), null),
                  "Månaden är känd")),
          full(
              44,
              PLAN,
              25,
              "rättelse",
              new EntryAmended(
                  "malkonflikt",
                  new Obstacle(
                      ObstacleKind.GOAL_CONFLICT,
                      parse("2020-11"),
                      "Bostäder eller åkermark",
                      parse("2021-06-14"),
                      "Avvägningen står i planen"),
                  "Citatet ströks:\n\"går inte ihop\" – på begäran")),
          amended(
              "participant",
              45,
              STAY,
              new Stay("kommun-1280", parse("2020-02-29"), parse("2022-12-31")),
              "Dagen är känd"),
          amended(
              "role",
              46,
              "finansiar-2019",
              new RoleHeld(
                  "myndighet-tillvaxtverket", Role.FINANCIER, parse("2019-07"), parse("2021")),
              "Bara året är känt"),
          amended(
              "mandate",
              47,
              "mandat-2",
              new MandateHeld(
                  "kommun-1280", Mandate.DECIDE, parse("2020-03-01"), "Delegation enligt § 12"),
              "Mandatet var större"),
          amended(
              "perception",
              48,
              "upplevelse-2",
              new Perception("kommun-1280", parse("2021-09-30"), 5, 7, "Vi vill vara med tidigare"),
              "Fel steg"),
          amended(
              "ambition",
              49,
              "ambition-2",
              new Ambition(7, parse("2028"), ActorKind.MUNICIPALITY),
              "Beslutet gällde steg 7"),
          amended(
              "lifecycle",
              50,
              "avslut-2022",
              new LifecycleChange(LifecycleKind.CLOSED, parse("2022-12"), "Planen antogs"),
              "Dagen är osäker"),
          amended(
              "link",
              51,
              "koppling-2",
              new Link(ASSIGNMENT, "synergier", parse("2024-05"), parse("2026-02")),
              "Fel uppgift"),
          minimal(52, PLAN, 33, new EntryRetracted("upplevelse-1", "Dubblett")),
          full(
              53,
              SUPPORT,
              20_001,
              "återtag-2",
              new EntryRetracted(
                  "koppling-1", "Hörde till ett annat uppdrag:\n\"Stadsutveckling\"")));

  private AmendmentExamples() {}

  private static Example amended(String kind, int number, String id, Entry entry, String reason) {
    return Example.of(kind, number, PLAN, number - 19L, null, new EntryAmended(id, entry, reason));
  }
}
