package se.samverkanstrappan.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.deadletters.Book;
import se.samverkanstrappan.query.deadletters.Letter;
import se.samverkanstrappan.query.deadletters.LetterBox;
import se.samverkanstrappan.query.deadletters.Resolution;
import se.samverkanstrappan.query.deadletters.Resolutions;

/** A book that publishes nothing, and a topic that only remembers what was written to it. */
public final class DeadLettersInMemory implements Book, Resolutions {
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

  private final LetterBox box;
  private final Map<String, Integer> streams = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  DeadLettersInMemory(LetterBox box) {
    this.box = box;
    box.caughtUp();
  }

  /** Takes away all letters, and all that was asked and written. */
  public void clear() {
    box.forget();
    box.caughtUp();
    streams.clear();
    asked.clear();
    written.clear();
  }

  /** Lets the book have so many events of a stream from whatever version it is asked for. */
  public void has(String stream, int events) {
    streams.put(stream, events);
  }

  /** A record could not be read that belongs to a collaboration, or to nothing. */
  public void letter(String id, @Nullable String collaboration, String text) {
    box.add(
        new Letter(
            id,
            null,
            "unreadable",
            "not JSON",
            collaboration,
            collaboration == null ? null : "collaboration/" + collaboration,
            null,
            collaboration == null ? 0 : 8,
            "collaboration-events.v1.e1",
            0,
            17L,
            AT,
            text.length(),
            text,
            0));
  }

  /** What the book was asked for, each as stream and version. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** What was written, each as letter and what became of it. */
  public List<String> written() {
    return List.copyOf(written);
  }

  @Override
  public OptionalInt sendAgain(String stream, long fromVersion) {
    asked.add(stream + " from " + fromVersion);
    Integer events = streams.get(stream);
    return events == null ? OptionalInt.empty() : OptionalInt.of(events);
  }

  @Override
  public void write(Letter letter, Resolution resolution) {
    written.add(letter.id() + " " + resolution.how());
  }
}
