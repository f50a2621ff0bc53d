package se.samverkanstrappan.bench.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.bench.seed.UniformBook;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;

class BookFileTest {
  private static final List<RecordedEvent> EVENTS =
      new UniformBook(2, 600, 2, LocalDate.of(2026, 6, 30))
          .all()
          .filter(event -> event.aggregate() == AggregateKind.COLLABORATION)
          .toList();

  @TempDir private Path folder;

  @Test
  void whatIsAppendedIsThereWhenTheBookIsOpenedAgain() {
    try (var book = new BookFile(folder.resolve("book"))) {
      book.append(EVENTS.getFirst());
      assertThat(book.append(EVENTS.stream().skip(1))).isEqualTo(1_199);
    }

    try (var book = new BookFile(folder.resolve("book"))) {
      List<? extends DomainEventMessage<?>> read =
          book.engine().readEvents("collaboration/exempel-1", 0).asStream().toList();
      assertThat(read)
          .<Object>map(DomainEventMessage::getPayload)
          .containsExactlyElementsOf(
              EVENTS.stream()
                  .filter(event -> event.aggregateId().equals("exempel-1"))
                  .<Object>map(RecordedEvent::payload)
                  .toList());
      assertThat(read.getLast().getSequenceNumber()).isEqualTo(599);
    }
  }
}
