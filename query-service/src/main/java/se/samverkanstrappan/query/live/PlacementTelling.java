package se.samverkanstrappan.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.store.ViewHeaders;
import se.samverkanstrappan.query.web.Today;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells where a collaboration stands today by each new view of it, and where by the one before. */
final class PlacementTelling implements Telling {
  private static final String NAME = "placement";

  // A newer generation may tell more of a view than this version of the code knows.
  private static final JsonMapper VIEWS =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Map<String, Known> known = new Recent<>();
  private final byte[] generation;
  private final Today today;

  PlacementTelling(String generation, Today today) {
    this.generation = generation.getBytes(StandardCharsets.UTF_8);
    this.today = today;
  }

  /**
   * A collaboration has a new view.
   *
   * @param asOf the day of the placements
   * @param placement as in every other answer
   * @param before where it stood on the same day by the view before, where that is known
   */
  record Placed(
      String collaboration,
      String title,
      long version,
      LocalDate asOf,
      Placement placement,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Before before) {}

  /** The least that is to be known of a placement. */
  record Before(Status status, @Nullable Integer step, @Nullable Integer emerging) {}

  /** What is remembered of a view: where it says that the collaboration stands from now on. */
  private record Known(long version, String rule, List<Segment> segments) {
    static Known of(CollaborationView view, LocalDate day) {
      return new Known(
          view.version(),
          view.rule(),
          view.segments().stream()
              .filter(each -> each.to() == null || each.to().isAfter(day))
              .toList());
    }

    Before on(LocalDate day) {
      Placement placement = Placement.on(day, rule, segments, List.of());
      return new Before(placement.status(), placement.step(), placement.emerging());
    }
  }

  @Override
  public Optional<Told> tell(ConsumerRecord<String, byte[]> record) {
    Header writer = record.headers().lastHeader(ViewHeaders.GENERATION);
    if (record.value() == null || writer == null || !Arrays.equals(writer.value(), generation)) {
      return Optional.empty();
    }
    CollaborationView view = VIEWS.readValue(record.value(), CollaborationView.class);
    Known before = known.get(view.id());
    if (before != null && before.version() >= view.version()) {
      return Optional.empty();
    }
    LocalDate day = today.date();
    known.put(view.id(), Known.of(view, day));
    return Optional.of(new Told(NAME, view.id(), placed(view, before, day)));
  }

  private static Placed placed(CollaborationView view, @Nullable Known before, LocalDate day) {
    return new Placed(
        view.id(),
        view.title(),
        view.version(),
        day,
        view.on(day),
        before == null ? null : before.on(day));
  }
}
