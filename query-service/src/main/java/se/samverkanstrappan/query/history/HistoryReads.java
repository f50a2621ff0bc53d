package se.samverkanstrappan.query.history;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.PayloadCodec;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what was written about a collaboration, event by event. */
@RestController
final class HistoryReads {
  private final Collaborations collaborations;
  private final Caching caching;
  private final PayloadCodec codec = new PayloadCodec();

  HistoryReads(Collaborations collaborations, Caching caching) {
    this.collaborations = collaborations;
    this.caching = caching;
  }

  /** The whole book, oldest first: the day asked about changes nothing in it. */
  @GetMapping("/api/v1/collaborations/{id}/history")
  Page<HistoryItem> history(@PathVariable String id, Parameters parameters) {
    parameters.asOf();
    Page.Request page = parameters.page();
    Long minVersion = parameters.minVersion();
    parameters.check();
    List<RecordedEvent> events = collaborations.events(id, minVersion);
    RecordedEvent last = events.getLast();
    caching.version(last.sequence(), last.recordedAt(), days -> true);
    return Page.of(events, page).map(event -> HistoryItem.of(event, codec));
  }
}
