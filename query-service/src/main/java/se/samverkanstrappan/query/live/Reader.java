package se.samverkanstrappan.query.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One stream: a place in the ring, and what its client is to be told from there. */
final class Reader {
  private static final byte[] RESET = bytes("event: reset\ndata: {}\n\n");
  private static final byte[] END = bytes("\n");
  private static final byte[] SIGN_OF_LIFE = bytes(":\n");

  private final Ring ring;
  private final @Nullable String collaboration;
  private @Nullable Bookmark told;
  private boolean lost;
  private boolean placed;
  private long position;

  private Reader(Ring ring, @Nullable Bookmark told, boolean lost, @Nullable String collaboration) {
    this.ring = ring;
    this.told = told;
    this.lost = lost;
    this.collaboration = collaboration;
  }

  /**
   * A stream for a client, which may have been told something before.
   *
   * @param lastId the last id it was told; null where it was told none
   * @param collaboration the only one it wants to hear of; null for all
   */
  static Reader of(Ring ring, @Nullable String lastId, @Nullable String collaboration) {
    if (lastId == null || lastId.isBlank()) {
      return new Reader(ring, null, false, collaboration);
    }
    Bookmark told = Bookmark.parse(lastId.strip()).orElse(null);
    return new Reader(ring, told, told == null, collaboration);
  }

  /**
   * Takes the place from which on nothing is missed, before the client knows that it is heard.
   *
   * @return what tells it that place; nothing where there is none yet, so that it is to be reset
   */
  List<byte[]> begin() {
    if (told != null) {
      return List.of(told.line(), END);
    }
    List<byte[]> beginning = place(0);
    // What happens until the ring is open, nobody could tell it.
    lost = !placed;
    return beginning;
  }

  /**
   * Waits a while for something to tell.
   *
   * @return what to write, which is nothing where there was no news in that time
   */
  List<byte[]> next(long patienceNanos) {
    if (!placed) {
      return place(patienceNanos);
    }
    Optional<Stretch> stretch = ring.from(position, patienceNanos);
    if (stretch.isEmpty()) {
      // Forgotten, or begun anew: perhaps the place is still known.
      placed = false;
      return List.of();
    }
    return tell(stretch.get());
  }

  /** What to write where there is nothing to tell; it also brings the client's place up to date. */
  List<byte[]> signOfLife() {
    return told == null ? List.of(SIGN_OF_LIFE, END) : List.of(SIGN_OF_LIFE, told.line(), END);
  }

  boolean isSentAway() {
    return ring.isClosed();
  }

  private List<byte[]> place(long patienceNanos) {
    Optional<Ring.Position> found = ring.find(told, patienceNanos);
    if (found.isEmpty()) {
      return List.of();
    }
    position = found.get().at();
    placed = true;
    if (found.get().exact()) {
      return List.of();
    }
    boolean reset = lost || told != null;
    lost = false;
    told = found.get().now();
    return reset ? List.of(told.line(), RESET) : List.of(told.line(), END);
  }

  private List<byte[]> tell(Stretch stretch) {
    List<byte[]> news = new ArrayList<>();
    for (Message message : stretch.messages()) {
      if (told == null || !message.isBefore(told)) {
        tell(message, news);
      }
    }
    position = stretch.next();
    if (stretch.messages().isEmpty()) {
      told = told == null ? stretch.now() : told.together(stretch.now());
    }
    return news;
  }

  private void tell(Message message, List<byte[]> news) {
    Bookmark before = told;
    Bookmark after = before == null ? message.after() : message.after().together(before);
    boolean inOrder = after.equals(message.after());
    told = after;
    if (collaboration == null || collaboration.equals(message.collaboration())) {
      news.add(inOrder ? message.id() : after.line());
      news.add(message.content());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
