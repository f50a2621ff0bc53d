package se.samverkanstrappan.command.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.events.codec.StreamChecksum;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what the book says, in short, so that whatever was made of it can be compared; not for the
 * outside. It reads the whole book.
 */
@RestController
class ChecksumsApi {
  private static final int ANY_EPOCH = 1;

  /** For what was written just before to be published. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration FLUSHING = Duration.ofSeconds(1);

  private final BookIndex index;
  private final PublicationTable publications;
  private final EventStore book;

  ChecksumsApi(JdbcClient jdbc, PublicationTable publications, EventStore book) {
    this.index = new BookIndex(jdbc);
    this.publications = publications;
    this.book = book;
  }

  /**
   * The first line, at once.
   *
   * @param epoch in which the book is published, or is to be next
   * @param complete whether all that stood in it just now is published there
   */
  record Begin(int epoch, boolean complete) {
    private static Begin of(Publication known, long events) {
      boolean complete = !known.wantsNewEpoch() && known.complete() && known.published() >= events;
      return new Begin(Math.max(known.epoch(), known.wanted()), complete);
    }
  }

  /**
   * One line of the answer.
   *
   * @param aggregate its kind's word and id with a slash between them
   * @param version how many events there are of it
   * @param sha256 of all of them, as {@link StreamChecksum} has it
   */
  record Line(String aggregate, long version, String sha256) {}

  /**
   * The last line, without which the answer was broken off.
   *
   * @param aggregates how many lines there were of them
   * @param epoch as the first line has it, if it was not raised meanwhile
   */
  record End(int aggregates, int epoch) {}

  /** Each aggregate in a line of its own, as soon as it is read. */
  @GetMapping(path = "/internal/checksums", produces = "application/x-ndjson")
  void checksums(HttpServletResponse response) throws IOException, InterruptedException {
    response.setContentType("application/x-ndjson");
    OutputStream lines = response.getOutputStream();
    write(begin(), lines);
    lines.flush();
    long flushed = System.nanoTime();
    Map<String, Long> heads = index.heads();
    for (Map.Entry<String, Long> head : heads.entrySet()) {
      write(line(head.getKey(), head.getValue()), lines);
      if (System.nanoTime() - flushed > FLUSHING.toNanos()) {
        lines.flush();
        flushed = System.nanoTime();
      }
    }
    write(new End(heads.size(), Begin.of(publications.read(), 0).epoch()), lines);
  }

  private Begin begin() throws InterruptedException {
    long last = System.nanoTime() + PATIENCE.toNanos();
    long events = index.count();
    Begin begin = Begin.of(publications.read(), events);
    while (!begin.complete() && System.nanoTime() - last < 0) {
      Thread.sleep(PAUSE);
      begin = Begin.of(publications.read(), events);
    }
    return begin;
  }

  private static void write(Object line, OutputStream lines) throws IOException {
    lines.write(JsonMapper.shared().writeValueAsBytes(line));
    lines.write('\n');
  }

  private Line line(String stream, long version) {
    StreamChecksum checksum = new StreamChecksum();
    DomainEventStream events = book.readEvents(stream, 0);
    while (checksum.version() < version && events.hasNext()) {
      checksum.add(RecordedEvents.event(events.next(), ANY_EPOCH));
    }
    return new Line(stream, checksum.version(), checksum.sha256Hex());
  }
}
