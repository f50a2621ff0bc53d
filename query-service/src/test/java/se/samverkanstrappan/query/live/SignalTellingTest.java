package se.samverkanstrappan.query.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.signals.SignalChange;
import se.samverkanstrappan.query.signals.SignalChange.State;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.store.ViewHeaders;
import tools.jackson.databind.json.JsonMapper;

@ReadsTest
class SignalTellingTest {
  private static final String GENERATION = "e1-f4-g1";
  private static final String UNTIL = "2026-05-01";

  @Autowired private JsonMapper json;

  private final SignalTelling telling = new SignalTelling(GENERATION);

  @Test
  void tellsWhatBeginsEndsAndNeverWas() {
    assertThat(told(change(State.BEGUN, null, 1)))
        .isEqualTo(
            """
            {"collaboration":"forum","code":"THIN","subject":"region-12","since":"2026-02-01",\
            "state":"BEGUN","version":3}\
            """);
    assertThat(told(change(State.ENDED, UNTIL, 2)))
        .contains("\"until\":\"2026-05-01\",\"state\":\"ENDED\"");
    assertThat(told(change(State.BEGUN, null, 5))).contains("\"state\":\"BEGUN\"");
    assertThat(told(change(State.WITHDRAWN, null, 6))).contains("\"state\":\"WITHDRAWN\"");
  }

  @Test
  void dropsRepeats() {
    assertThat(tell(change(State.BEGUN, null, 3))).isPresent();
    assertThat(tell(change(State.ENDED, UNTIL, 4))).isPresent();

    assertThat(tell(change(State.BEGUN, null, 3))).isEmpty();
    assertThat(tell(change(State.ENDED, UNTIL, 4))).isEmpty();
    assertThat(tell(change(State.ENDED, "2026-05-02", 7))).isPresent();
  }

  @Test
  void leavesTheChangesOfOtherGenerationsOut() {
    ConsumerRecord<String, byte[]> unmarked = record(change(State.BEGUN, null, 3));
    unmarked.headers().remove(ViewHeaders.GENERATION);

    assertThat(telling.tell(unmarked)).isEmpty();
    assertThat(new SignalTelling("e1-f4-g2").tell(record(change(State.BEGUN, null, 3)))).isEmpty();
  }

  private String told(SignalChange change) {
    Telling.Told told = tell(change).orElseThrow();
    assertThat(told.event()).isEqualTo("signal");
    assertThat(told.collaboration()).isEqualTo("forum");
    return json.writeValueAsString(told.data());
  }

  private Optional<Telling.Told> tell(SignalChange change) {
    return telling.tell(record(change));
  }

  private ConsumerRecord<String, byte[]> record(SignalChange change) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("t", 0, 0, change.key(), json.writeValueAsBytes(change));
    record.headers().add(ViewHeaders.GENERATION, GENERATION.getBytes(UTF_8));
    return record;
  }

  private static SignalChange change(State state, @Nullable String until, long number) {
    return new SignalChange(
        "forum",
        SignalCode.THIN,
        "region-12",
        LocalDate.parse("2026-02-01"),
        until == null ? null : LocalDate.parse(until),
        state,
        3,
        number);
  }
}
