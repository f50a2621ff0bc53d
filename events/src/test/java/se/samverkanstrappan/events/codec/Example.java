package se.samverkanstrappan.events.codec;

import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What a sample means: the event that today's code must read from it. */
record Example(Sample sample, RecordedEvent event) {
  private static final String PLAN = "regionplan-skane";
  private static final String SUPPORT = "stod-strategisk-planering";
  private static final String STAY = "01932f0a-7c00-7abc-8def-0123456789ab";
  private static final Instant NOON = Instant.parse("2026-11-20T08:15:30.000001Z");

  /** One for every sample; those of older revisions stay when a revision is added. */
  static final List<Example> ALL =
      List.of(
          minimal(1, "kommun-0765", 1, new ActorRegistered(municipality())),
          full(
              2,
              "region-09",
              1,
              1,
              NOON,
              "register-första-start",
              new ActorRegistered(gotland("Region Gotland", parse("2029-07")))),
          minimal(3, "grupp-regionerna", 2, new ActorChanged(allRegions())),
          full(
              4,
              "region-09",
              7,
              1,
              NOON,
              "b7c1",
              new ActorChanged(gotland("Gotlands län – regionen", parse("2029-07-01")))),
          minimal(5, PLAN, 1, openedPlan()),
          full(6, SUPPORT, 1, 1, NOON, "7f9c2ba4-e88f-4f8d-9c3a-1d0c4a2b6e11", openedSupport()),
          minimal(
              7,
              PLAN,
              2,
              new ParticipantJoined("intrade", new Stay("region-12", parse("2019"), null))),
          full(
              8,
              PLAN,
              3,
              1,
              NOON,
              "anslutning-1",
              new ParticipantJoined(STAY, new Stay("kommun-1280", parse("2020-02-29"), null))),
          minimal(9, PLAN, 40, new ParticipantLeft("intrade", "region-12", parse("2022"))),
          full(
              10,
              PLAN,
              41,
              2,
              NOON,
              "utträde-1",
              new ParticipantLeft(STAY, "kommun-1280", parse("2022-12-31"))),
          minimal(11, PLAN, 4, new InteractionLogged("remiss", letter(parse("2020")))),
          full(
              12,
              SUPPORT,
              9,
              1,
              Instant.parse("2024-11-28T23:59:59.999999Z"),
              "a-1",
              new InteractionLogged(
                  "forum-2024-stod", forum(true, "Gemensam avsiktsförklaring om nästa år"))),
          minimal(
              13,
              PLAN,
              5,
              new InteractionAmended("remiss", letter(parse("2020-03")), "Månaden är känd")),
          full(
              14,
              SUPPORT,
              10,
              3,
              Instant.parse("2026-11-20T08:15:30.120Z"),
              "a-2",
              new InteractionAmended(
                  "forum-2024-stod",
                  forum(false, "Avsiktsförklaringen undertecknades inte"),
                  "Länsstyrelsen påpekade att beslutet togs först året därpå")),
          minimal(15, PLAN, 6, new InteractionRetracted("remiss", "Dubblett")),
          full(
              16,
              SUPPORT,
              10_001,
              1,
              NOON,
              "återtag",
              new InteractionRetracted(
                  "forum-2024-stod",
                  "Hörde till en annan samverkan:\n\"Regionalt forum för planering\"")),
          minimal(
              17,
              PLAN,
              42,
              new LifecycleChanged("vila", LifecycleKind.PAUSED, parse("2021"), null)),
          full(
              18,
              PLAN,
              43,
              1,
              Instant.parse("2026-11-20T08:15:30.5Z"),
              "avslut",
              new LifecycleChanged(
                  "avslut-2022",
                  LifecycleKind.CLOSED,
                  parse("2022-12-31"),
                  "Planen antogs i fullmäktige den 14 juni; arbetet övergår i genomförande")));

  private static Example minimal(int number, String subject, long sequence, DomainEvent payload) {
    return of("minimal", number, subject, sequence, 1, NOON, null, payload);
  }

  private static Example full(
      int number,
      String subject,
      long sequence,
      int epoch,
      Instant recordedAt,
      String correlationId,
      DomainEvent payload) {
    return of("full", number, subject, sequence, epoch, recordedAt, correlationId, payload);
  }

  private static Example of(
      String variant,
      int number,
      String subject,
      long sequence,
      int epoch,
      Instant recordedAt,
      @Nullable String correlationId,
      DomainEvent payload) {
    EventType type = EventTypes.of(payload.getClass());
    String id = "01932f0a-7c00-7000-8000-%012d".formatted(number);
    AggregateKind kind = AggregateKind.ofType(type.name());
    return new Example(
        new Sample(type.name(), type.dataVersion(), variant),
        new RecordedEvent(id, kind, subject, sequence, epoch, recordedAt, correlationId, payload));
  }

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

  private static CollaborationOpened openedPlan() {
    return new CollaborationOpened(
        "Ö",
        null,
        "region-12",
        parse("2019"),
        null,
        CollaborationForm.ONGOING,
        List.of(),
        List.of());
  }

  private static CollaborationOpened openedSupport() {
    return new CollaborationOpened(
        "Stöd till regionerna om strategisk planering",
        "Myndigheternas stöd till regionerna – kunskap, \"metoder\" & arbetssätt.\n"
            + "Frågor tas upp löpande.",
        "myndighet-tillvaxtverket",
        parse("2024-05"),
        parse("2027-12-31"),
        CollaborationForm.PROJECT,
        List.of(Area.PLANNING, Area.CLIMATE_ENERGY),
        List.of("09", "12"));
  }

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

  @Override
  public String toString() {
    return sample.toString();
  }
}
