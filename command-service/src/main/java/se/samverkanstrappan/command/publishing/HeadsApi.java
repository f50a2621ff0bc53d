package se.samverkanstrappan.command.publishing;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a reader know how far it has to have read to know all that the book knows; not for the
 * outside. It goes through the whole book's index, and is asked before a follow-up is fixed.
 */
@RestController
class HeadsApi {
  private final BookIndex book;

  HeadsApi(JdbcClient jdbc) {
    this.book = new BookIndex(jdbc);
  }

  /** The version of each aggregate, by its kind's word and id with a slash between them. */
  record Answer(Map<String, Long> heads) {}

  @GetMapping("/internal/heads")
  Answer heads() {
    return new Answer(book.heads());
  }
}
