package se.samverkanstrappan.query.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the write side said to a write. */
public sealed interface CommandAnswer {
  /**
   * It stands in the book.
   *
   * @param id of the entry that was written
   * @param version of what it was written into
   */
  record Written(String id, long version) implements CommandAnswer {}

  /**
   * It was not taken: for what it is, for who sent it, or because of when it came.
   *
   * @param status of the answer, from 400 to 499
   * @param detail what is the matter, in English; null where nothing is told
   * @param errors what is wrong with each part of what was sent
   */
  record Refused(int status, @Nullable String detail, List<Fault> errors) implements CommandAnswer {
    public Refused {
      errors = List.copyOf(errors);
    }

    static Refused with(int status) {
      return new Refused(status, null, List.of());
    }
  }

  /** Nobody could take it just now; sent again with the same key it is written once. */
  record Away() implements CommandAnswer {}

  /**
   * What is wrong with one part of what was sent.
   *
   * @param pointer the JSON pointer to it; empty for the whole
   * @param message in English
   */
  record Fault(String pointer, String message) {}
}
