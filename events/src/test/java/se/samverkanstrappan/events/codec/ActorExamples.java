package se.samverkanstrappan.events.codec;

import static se.samverkanstrappan.events.codec.Example.full;
import static se.samverkanstrappan.events.codec.Example.minimal;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.util.List;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What the samples of the events of actors mean. */
final class ActorExamples {
  static final List<Example> ALL =
      List.of(
          minimal(1, "kommun-0765", 1, new ActorRegistered(municipality())),
          full(
              2,
              "region-09",
              1,
              "register-första-start",
              new ActorRegistered(gotland("Region Gotland", parse("2029-07")))),
          full(17, "kommun-0765", 1, "register", new ActorRegistered(municipality()))
              .by(Author.SYSTEM),
          minimal(3, "grupp-regionerna", 2, new ActorChanged(allRegions())),
          full(
              4,
              "region-09",
              7,
              "b7c1",
              new ActorChanged(gotland("Gotlands län – regionen", parse("2029-07-01")))));

  private ActorExamples() {}

  private static ActorProfile municipality() {
    return new ActorProfile(
        ActorKind.MUNICIPALITY,
        "Älmhults kommun",
        null,
        null,
        null,
        null,
        false,
        List.of(),
        null,
        null,
        null);
  }

  private static ActorProfile allRegions() {
    return new ActorProfile(
        ActorKind.REGION,
        "Regionerna (gemensamt)",
        null,
        null,
        null,
        null,
        true,
        List.of(),
        null,
        null,
        null);
  }

  private static ActorProfile gotland(String name, PartialDate validTo) {
    return new ActorProfile(
        ActorKind.REGION,
        name,
        "Region Gotland",
        "09",
        "0980",
        "212000-0803",
        false,
        List.of("kommun-0980", "gotlands-kommun"),
        parse("1971"),
        validTo,
        "region-99");
  }
}
