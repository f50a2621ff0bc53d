package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.InMemoryCollaborationState;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.store.ViewHeaders;
import se.samverkanstrappan.query.streams.Recorded;
import se.samverkanstrappan.query.web.Today;
import tools.jackson.databind.json.JsonMapper;

@ReadsTest
class PlacementTellingTest {
  private static final String GENERATION = "e1-f2-g1";

  @Autowired private Today today;
  @Autowired private JsonMapper json;

  @Test
  void tellsWhereItStandsAndWhereItStoodByTheViewBefore() {
    PlacementTelling telling = new PlacementTelling(GENERATION, today);

    assertThat(text(telling.tell(view(3))))
        .startsWith(
            """
            {"collaboration":"forum","title":"Two of forum","version":3,"asOf":"2026-11-20",\
            "placement":{"rule":"2026-1","status":"ACTIVE","step":1,"emerging":1,\
            """)
        .doesNotContain("before");
    assertThat(text(telling.tell(view(5))))
        .contains("\"version\":5", "\"step\":4,\"emerging\":4")
        .endsWith("\"before\":{\"status\":\"ACTIVE\",\"step\":1,\"emerging\":1}}");
    assertThat(text(telling.tell(view(6))))
        .contains("\"status\":\"WITHDRAWN\",\"step\":null")
        .endsWith("\"before\":{\"status\":\"ACTIVE\",\"step\":4,\"emerging\":4}}");
    assertThat(told(telling.tell(view(7))).before())
        .isEqualTo(new PlacementTelling.Before(Status.WITHDRAWN, null, null));
  }

  @Test
  void tellsNoViewTwiceNorAnOlderOne() {
    PlacementTelling telling = new PlacementTelling(GENERATION, today);

    assertThat(telling.tell(view(5))).isPresent();
    assertThat(telling.tell(view(5))).isEmpty();
    assertThat(telling.tell(view(3))).isEmpty();
  }

  @Test
  void leavesTheViewsOfOtherGenerationsOut() {
    ConsumerRecord<String, byte[]> unmarked = view(5);
    unmarked.headers().remove(ViewHeaders.GENERATION);

    assertThat(new PlacementTelling("e1-f2-g2", today).tell(view(5))).isEmpty();
    assertThat(new PlacementTelling(GENERATION, today).tell(unmarked)).isEmpty();
  }

  private PlacementTelling.Placed told(Optional<Telling.Told> told) {
    return (PlacementTelling.Placed) told.orElseThrow().data();
  }

  private String text(Optional<Telling.Told> told) {
    assertThat(told.orElseThrow().event()).isEqualTo("placement");
    return json.writeValueAsString(told.orElseThrow().data());
  }

  /** What is published after so many events, of which the last ones take it back. */
  private ConsumerRecord<String, byte[]> view(int version) {

    CollaborationView view =
        Projection.of(
                InMemoryCollaborationState.of(events().subList(0, version)),
                PlacementRule.CURRENT,
                actor -> null)
            .orElseThrow()
            .view();
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("t", 0, version, view.id(), json.writeValueAsBytes(view));
    record.headers().add(ViewHeaders.GENERATION, GENERATION.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private static List<RecordedEvent> events() {
    List<RecordedEvent> events = new ArrayList<>();
    events.add(Recorded.event("forum", 1, Recorded.opened("Two of forum")));
    events.add(Recorded.event("forum", 2, Recorded.joined("region-12")));
    events.add(Recorded.event("forum", 3, Recorded.joined("kommun-1280")));
    events.add(met(4, "2026-09-01"));
    events.add(met(5, "2026-10-01"));
    events.add(Recorded.event("forum", 6, new CollaborationWithdrawn("A mistake.")));
    events.add(Recorded.event("forum", 7, Recorded.retracted("i5")));
    return events;
  }

  private static RecordedEvent met(long sequence, String date) {
    return Recorded.event(
        "forum", sequence, Recorded.discussed("i" + sequence, date, "region-12", "kommun-1280"));
  }
}
