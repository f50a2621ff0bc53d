package se.samverkanstrappan.bench.writes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import se.samverkanstrappan.bench.book.BookFile;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What nothing could exceed: Axon appends the same events in this process to a book of its own,
 * each in a transaction that is on disk before the next, without anybody asking or any rule.
 */
record AppendLimit(Path folder, int clients) {
  /** How many events a second, after as long a time that is not counted. */
  double perSecond(int seconds) {
    try (var book = new BookFile(folder.resolve("limit"))) {
      appended(book, "warm-", Math.max(2, seconds / 2));
      return appended(book, "limit-", seconds).perSecond();
    }
  }

  private ClosedLoop.Outcome appended(BookFile book, String prefix, int seconds) {
    return ClosedLoop.of(
        clients,
        seconds,
        (client, number) -> {
          book.append(event(prefix + client, number));
          return true;
        });
  }

  private static RecordedEvent event(String stream, int number) {
    return new RecordedEvent(
        UUID.randomUUID().toString(),
        AggregateKind.COLLABORATION,
        stream,
        number + 1L,
        1,
        Instant.now(),
        UUID.randomUUID().toString(),
        Author.SYSTEM,
        new InteractionLogged(UUID.randomUUID().toString(), interaction(new Random(number))));
  }

  private static Interaction interaction(Random random) {
    return new Interaction(
        PartialDate.of(Logging.OPENED.plusDays(random.nextInt(4_000))),
        false,
        InteractionForm.MEETING,
        List.of(Observation.DISCUSSED),
        Logging.ACTORS.stream()
            .limit(Logging.present(random))
            .map(actor -> new Attendance(actor, null, null))
            .toList(),
        Logging.SUMMARY,
        null,
        List.of());
  }
}
