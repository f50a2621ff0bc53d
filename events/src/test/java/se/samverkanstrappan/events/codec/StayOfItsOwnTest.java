package se.samverkanstrappan.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.UnknownEvent;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first event whose shape was changed once it was stored: both its revisions are understood.
 */
class StayOfItsOwnTest {
  private static final String TYPE = "collaboration.participant-joined";
  private static final Sample STORED = new Sample(TYPE, 1, "full");
  private static final ParticipantJoined MEANT =
      new ParticipantJoined(
          "01932f0a-7c00-7abc-8def-0123456789ab",
          new Stay("kommun-1280", parse("2020-02-29"), null));

  private final PayloadCodec payloads = new PayloadCodec();
  private final CloudEventCodec cloudEvents = new CloudEventCodec(payloads);

  @Test
  void whatTheBookHoldsInRevision1IsReadAsTodaysRecord() {
    assertThat(payloads.fromBytes(TYPE, 1, STORED.dataBytes())).isEqualTo(MEANT);
  }

  @Test
  void whatTheTopicHoldsInRevision1IsReadAsTodaysRecord() {
    assertThat(cloudEvents.decode(STORED.cloudEventBytes()).payload()).isEqualTo(MEANT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void whatWasReadInRevision1IsWrittenInRevision2AndReadAgain(String variant) {
    Sample stored = new Sample(TYPE, 1, variant);
    RecordedEvent read = cloudEvents.decode(stored.cloudEventBytes());

    byte[] written = cloudEvents.encode(read);

    ObjectNode expected = (ObjectNode) stored.cloudEvent();
    ObjectNode data = (ObjectNode) expected.put("dataversion", 2).get("data");
    ObjectNode participant = data.objectNode();
    participant.set("actor", data.remove("actor"));
    participant.set("joinedOn", data.remove("joinedOn"));
    data.set("participant", participant);
    assertThat(new String(written, UTF_8)).isEqualTo(expected.toString());
    assertThat(cloudEvents.decode(written)).isEqualTo(read);
  }

  @Test
  void todaysRecordIsWrittenInRevision2() {
    assertThat(payloads.dataVersionOf(MEANT)).isEqualTo(2);
    assertThat(new String(payloads.toBytes(MEANT), UTF_8))
        .isEqualTo(
            """
            {"id":"01932f0a-7c00-7abc-8def-0123456789ab",\
            "participant":{"actor":"kommun-1280","joinedOn":"2020-02-29"}}""");
  }

  @Test
  void revision3IsPassedOnUnread() {
    assertThat(payloads.fromTree(TYPE, 3, STORED.data())).isInstanceOf(UnknownEvent.class);
  }

  @Test
  void theTreeThatIsReadIsLeftAsItWas() {
    JsonNode given = STORED.data();

    payloads.fromTree(TYPE, 1, given);

    assertThat(given).isEqualTo(STORED.data());
  }

  @Test
  void aFieldThatRevision1NeverHadSaysNothing() {
    ObjectNode more = (ObjectNode) STORED.data();
    more.put("leftOn", "2021").putObject("participant").put("actor", "region-12");

    DomainEvent read = payloads.fromTree(TYPE, 1, more);

    assertThat(read).isEqualTo(MEANT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | {"actor":"region-12","joinedOn":"2019"}
          1 | {"id":"a","joinedOn":"2019"}
          1 | {"id":"a","actor":"region-12"}
          1 | {"id":"a","actor":null,"joinedOn":"2019"}
          1 | {"id":"a","actor":"region-12","joinedOn":null}
          1 | {"id":"a","actor":"region-12","joinedOn":"2019-02-29"}
          1 | {"id":"a","actor":7,"joinedOn":"2019"}
          1 | {"id":"a","participant":{"actor":"region-12","joinedOn":"2019"}}
          1 | {}
          1 | []
          1 | null
          1 | "region-12"
          1 | 7
          2 | {"id":"a","actor":"region-12","joinedOn":"2019"}
          2 | {"id":"a","participant":{"actor":"region-12"}}
          2 | {"id":"a","participant":{"actor":"region-12","joinedOn":"2019","leftOn":2020}}
          2 | {"id":"a","participant":"region-12"}
          2 | []
          2 | null
          0 | {"id":"a","actor":"region-12","joinedOn":"2019"}
          """)
  void refusesWhatNeitherRevisionCanHaveWritten(int revision, String json) {
    JsonNode data = WireJson.parse(json.getBytes(UTF_8));
    ObjectNode whole = (ObjectNode) STORED.cloudEvent();
    whole.put("dataversion", revision).set("data", data);

    assertThatThrownBy(() -> payloads.fromTree(TYPE, revision, data))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a readable event: ");
    assertThatThrownBy(() -> payloads.fromBytes(TYPE, revision, json.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class);
    assertThatThrownBy(() -> cloudEvents.decode(whole.toString().getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class);
  }
}
