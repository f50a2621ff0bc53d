package se.samverkanstrappan.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.signals.SignalChange;
import se.samverkanstrappan.query.signals.SignalChange.State;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.store.ViewHeaders;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells when there is something to look at, and when no longer; a repeat is dropped. */
final class SignalTelling implements Telling {
  private static final String NAME = "signal";

  // A newer generation may tell more of a change than this version of the code knows.
  private static final JsonMapper CHANGES =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<String, SignalChange> known = new Recent<>();
  private final byte[] generation;

  SignalTelling(String generation) {
    this.generation = generation.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Something is to be looked at, or no longer.
   *
   * @param subject the actor or the entry it is about, if it is not about all
   * @param until the first day on which it is no longer there, where it ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Signalled(
      String collaboration,
      SignalCode code,
      @Nullable String subject,
      LocalDate since,
      @Nullable LocalDate until,
      State state,
      long version) {
    static Signalled of(SignalChange it) {
      return new Signalled(
          it.collaboration(),
          it.code(),
          it.subject(),
          it.since(),
          it.until(),
          it.state(),
          it.version());
    }
  }

  @Override
  public Optional<Told> tell(ConsumerRecord<String, byte[]> record) {
    Header writer = record.headers().lastHeader(ViewHeaders.GENERATION);
    if (record.value() == null || writer == null || !Arrays.equals(writer.value(), generation)) {
      return Optional.empty();
    }
    SignalChange change = CHANGES.readValue(record.value(), SignalChange.class);
    SignalChange before = known.get(change.key());
    if (before != null && !change.isNewsAfter(before)) {
      return Optional.empty();
    }
    known.put(change.key(), change);
    return Optional.of(new Told(NAME, change.collaboration(), Signalled.of(change)));
  }
}
