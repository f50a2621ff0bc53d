package se.samverkanstrappan.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** An amended entry stands under the word for its kind: the only place where one event has many. */
class EntryAmendedTest {
  private static final String TYPE = "collaboration.entry-amended";
  private static final PartialDate DAY = parse("2024-09-26");

  private record Written(Entry entry, String json) {}

  private final PayloadCodec codec = new PayloadCodec();

  @ParameterizedTest
  @MethodSource("entries")
  void everyKindIsWrittenUnderItsWordWithWhatIsSetAndReadAgain(Written example) {
    EntryAmended amended = new EntryAmended("post-1", example.entry(), "Fel");

    byte[] written = codec.toBytes(amended);

    assertThat(new String(written, UTF_8))
        .isEqualTo("{\"id\":\"post-1\",\"entry\":" + example.json() + ",\"reason\":\"Fel\"}");
    assertThat(codec.fromBytes(TYPE, 1, written)).isEqualTo(amended);
  }

  @Test
  void noKindButInteractionsIsWithoutAWord() {
    List<Class<?>> written =
        entries().<Class<?>>map(each -> each.entry().getClass()).distinct().toList();

    assertThat(Entry.class.getPermittedSubclasses())
        .filteredOn(each -> each != Interaction.class)
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void anInteractionHasAnEventOfItsOwn() {
    Interaction interaction =
        new Interaction(
            DAY,
            false,
            InteractionForm.MEETING,
            List.of(Observation.INFORMED),
            List.of(new Attendance("region-12", null, null)),
            "Möte",
            null,
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EntryAmended("post-1", interaction, "Fel"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"planet":{"actor":"region-12","joinedOn":"2024"}}
          {"stay":{"actor":"region-12","joinedOn":"2024"}}
          {"Stay":{"actor":"region-12","joinedOn":"2024"}}
          {"RoleHeld":{"actor":"region-12","role":"EXECUTOR","from":"2024"}}
          {"PARTICIPANT":{"actor":"region-12","joinedOn":"2024"}}
          {"se.samverkanstrappan.events.collaboration.Stay":{"actor":"region-12","joinedOn":"2024"}}
          {"interaction":{"date":"2024"}}
          {"Interaction":{"date":"2024","estimated":false,"form":"MEETING","observations":["INFORMED"],"participants":[{"actor":"region-12"}],"summary":"x","evidence":[]}}
          {"participant":{"actor":"region-12","joinedOn":"2024"},"ambition":{"step":1,"by":"2024"}}
          {"participant":null}
          {"participant":{}}
          {"participant":[]}
          {"participant":"region-12"}
          {"participant":{"actor":"region-12"}}
          {"participant":{"actor":12,"joinedOn":"2024"}}
          {"role":{"actor":"region-12","role":"BOSS","from":"2024"}}
          {"role":{"actor":"region-12","from":"2024"}}
          {"mandate":{"actor":"region-12","mandate":4,"from":"2024"}}
          {"mandate":{"actor":"region-12","from":"2024"}}
          {"perception":{"actor":"region-12","date":"2024"}}
          {"perception":{"actor":"region-12","date":"2024","perceived":null}}
          {"perception":{"actor":"region-12","date":"2024","perceived":"4"}}
          {"perception":{"actor":"region-12","date":"2024","perceived":4,"desired":4.5}}
          {"ambition":{"by":"2024"}}
          {"ambition":{"step":7}}
          {"obstacle":{"kind":"OTHER","raisedOn":"2024-02-30","description":"x"}}
          {"obstacle":{"kind":"OTHER","raisedOn":"2024"}}
          {"lifecycle":{"date":"2024"}}
          {"link":{"assignment":"a","from":"2024"}}
          {"type":"participant","actor":"region-12","joinedOn":"2024"}
          {"actor":"region-12","joinedOn":"2024"}
          {}
          []
          null
          "participant"
          """)
  void refusesWhatIsNoEntryOfAKnownKind(String entry) {
    byte[] data =
        ("{\"id\":\"post-1\",\"entry\":" + entry + ",\"reason\":\"Fel\"}").getBytes(UTF_8);

    assertThatThrownBy(() -> codec.fromBytes(TYPE, 1, data)).isInstanceOf(UnreadableEvent.class);
  }

  private static Stream<Written> entries() {
    return Stream.of(
        new Written(
            new Stay("region-12", DAY, null),
            "{\"participant\":{\"actor\":\"region-12\",\"joinedOn\":\"2024-09-26\"}}"),
        new Written(
            new RoleHeld("region-12", Role.MEDIATOR, DAY, null),
            "{\"role\":{\"actor\":\"region-12\",\"role\":\"MEDIATOR\",\"from\":\"2024-09-26\"}}"),
        new Written(
            new MandateHeld("region-12", Mandate.DECIDE, DAY, null),
            "{\"mandate\":{\"actor\":\"region-12\",\"mandate\":\"DECIDE\",\"from\":\"2024-09-26\"}}"),
        new Written(
            new Perception("region-12", DAY, 4, null, null),
            "{\"perception\":{\"actor\":\"region-12\",\"date\":\"2024-09-26\",\"perceived\":4}}"),
        new Written(
            new Ambition(7, DAY, null), "{\"ambition\":{\"step\":7,\"by\":\"2024-09-26\"}}"),
        new Written(
            new Ambition(7, DAY, ActorKind.REGION),
            "{\"ambition\":{\"step\":7,\"by\":\"2024-09-26\",\"actorKind\":\"REGION\"}}"),
        new Written(
            new Obstacle(ObstacleKind.OTHER, DAY, "Snö", null, null),
            "{\"obstacle\":{\"kind\":\"OTHER\",\"raisedOn\":\"2024-09-26\",\"description\":\"Snö\"}}"),
        new Written(
            new LifecycleChange(LifecycleKind.PAUSED, DAY, null),
            "{\"lifecycle\":{\"kind\":\"PAUSED\",\"date\":\"2024-09-26\"}}"),
        new Written(
            new Link("uppdrag", "stod", DAY, null),
            "{\"link\":{\"assignment\":\"uppdrag\",\"task\":\"stod\",\"from\":\"2024-09-26\"}}"));
  }
}
