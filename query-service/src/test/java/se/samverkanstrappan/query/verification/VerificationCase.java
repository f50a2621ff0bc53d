package se.samverkanstrappan.query.verification;

import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.verification.Verification.Patience;

/** A book and what is made of it, sound at first. */
abstract class VerificationCase {
  static final String CASE = "sydosttriangeln";

  final BookInMemory book = new BookInMemory();
  Made made = Made.of(book);
  Duration patience = Duration.ZERO;
  BookSums sums = counting -> Made.read(book);
  PublishedEvents log = (epoch, reader) -> made.published.forEach(reader::event);

  @BeforeEach
  final void write() {
    book.clear();
    CollaborationBook.sydosttriangeln(book);
    CollaborationBook.oneOfEach(book);
    book.write("kustplan", opened("Kustplan", "region-12", "2025-01-01"));
    book.write(
        "dalalab",
        opened("Dalalab", "region-20", "2024-01-01"),
        joined("region-20", "2024-01-01"),
        joined("region-12", "2024-01-01"));
    book.register("region-12", CollaborationBook.actor(ActorKind.REGION, "Region Skåne"));
    book.assign(
        "uppdrag", new AssignmentCreated(CollaborationBook.assignment("Uppdrag", "2025-01-01")));
    book.assign("uppdrag", CollaborationBook.fixed("fixed", "uppdrag"));
    made = Made.of(book);
  }

  final VerificationReport verified() {
    List<VerificationReport> told = new ArrayList<>();
    new Verification(
            new Verification.Sources(sums, log, () -> made),
            new Patience(Duration.ZERO, patience, List.of(Duration.ZERO, Duration.ZERO)),
            Clock.systemUTC(),
            told::add)
        .run();
    return told.getLast();
  }

  final List<String> differences() {
    return verified().differences().stream()
        .map(
            each ->
                String.join(
                    " ",
                    each.place().name(),
                    each.kind().word() + "/" + each.id(),
                    each.fault().name(),
                    String.join(",", each.what())))
        .map(String::strip)
        .toList();
  }
}
