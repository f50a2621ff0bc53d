package se.samverkanstrappan.events.codec;

import static se.samverkanstrappan.events.codec.Example.PLAN;
import static se.samverkanstrappan.events.codec.Example.SUPPORT;
import static se.samverkanstrappan.events.codec.Example.full;
import static se.samverkanstrappan.events.codec.Example.minimal;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.util.List;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What the samples of the events of interactions mean. */
final class InteractionExamples {
  static final List<Example> ALL =
      List.of(
          minimal(11, PLAN, 4, new InteractionLogged("remiss", letter(parse("2020")))),
          full(
                  12,
                  SUPPORT,
                  9,
                  "a-1",
                  new InteractionLogged(
                      "forum-2024-stod", forum(true, "Gemensam avsiktsförklaring om nästa år")))
              .recordedAt("2024-11-28T23:59:59.999999Z"),
          full(18, PLAN, 4, "a-3", new InteractionLogged("remiss", letter(parse("2020"))))
              .by(new Author("9c41e0b7d25a8f36c1d4", "region-12")),
          minimal(
              13,
              PLAN,
              5,
              new InteractionAmended("remiss", letter(parse("2020-03")), "Månaden är känd")),
          full(
                  14,
                  SUPPORT,
                  10,
                  "a-2",
                  new InteractionAmended(
                      "forum-2024-stod",
                      forum(false, "Avsiktsförklaringen undertecknades inte"),
                      "Länsstyrelsen påpekade att beslutet togs först året därpå"))
              .inEpoch(3)
              .recordedAt("2026-11-20T08:15:30.120Z"),
          minimal(15, PLAN, 6, new InteractionRetracted("remiss", "Dubblett")),
          full(
              16,
              SUPPORT,
              10_001,
              "återtag",
              new InteractionRetracted(
                  "forum-2024-stod",
                  "Hörde till en annan samverkan:\n\"Regionalt forum för planering\"")));

  private InteractionExamples() {}

  private static Interaction letter(PartialDate date) {
    return new Interaction(
        date,
        false,
        InteractionForm.WRITTEN,
        List.of(Observation.INFORMED),
        List.of(new Attendance("region-12", null, null)),
        "Underlaget skickades på remiss",
        null,
        List.of());
  }

  private static Interaction forum(boolean estimated, String outcome) {
    return new Interaction(
        parse("2024-11-27"),
        estimated,
        InteractionForm.WORKSHOP,
        List.of(
            Observation.INFORMED,
            Observation.LISTENED,
            Observation.DISCUSSED,
            Observation.CONTRIBUTED,
            Observation.DECIDED_JOINTLY),
        List.of(
            new Attendance("myndighet-tillvaxtverket", Part.DECIDED, 999),
            new Attendance("grupp-regionerna", Part.SPOKE, null),
            new Attendance("kommun-1280", null, 1)),
        "Regionalt forum för planering 2024: deltagarna lämnade önskemål om myndigheternas stöd.\n"
            + "Åtgärder: \"kunskap\", metod \\ dialog – och 🌱.",
        outcome,
        List.of(
            new Evidence("Sammanställning, Regionalt forum för planering 2024", null),
            new Evidence("Protokoll § 7", "https://example.org/protokoll?år=2024&sida=7")));
  }
}
