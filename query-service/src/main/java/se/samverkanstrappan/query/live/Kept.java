package se.samverkanstrappan.query.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The newest messages, so many and so large at most; positions count up for ever. */
final class Kept {
  private final @Nullable Message[] slots;
  private final long mostBytes;
  private long first;
  private long next;
  private long bytes;

  /** From here on, records are in the ring if anything is told of them. */
  private Bookmark start;

  Kept(int mostMessages, long mostBytes, Bookmark start, long next) {
    this.slots = new @Nullable Message[mostMessages];
    this.mostBytes = mostBytes;
    this.start = start;
    this.first = next;
    this.next = next;
  }

  void add(Message message) {
    if (next - first == slots.length) {
      forget();
    }
    slots[slot(next++)] = message;
    bytes += message.size();
    while (bytes > mostBytes && next - first > 1) {
      forget();
    }
  }

  private void forget() {
    Message oldest = at(first);
    start = start.with(oldest.lane(), oldest.offset() + 1);
    slots[slot(first++)] = null;
    bytes -= oldest.size();
  }

  long next() {
    return next;
  }

  /** Whether what comes at a position has not been forgotten. */
  boolean has(long position) {
    return position >= first;
  }

  /** Whether everything from a place in this feed on is there. */
  boolean hasAllSince(Bookmark place) {
    return place.covers(start);
  }

  /** The first position of anything that one at a place has not been told. */
  long positionOf(Bookmark place) {
    long position = first;
    while (position < next && at(position).isBefore(place)) {
      position++;
    }
    return position;
  }

  /** What comes from a position on, so much at most. */
  List<Message> from(long position, int most) {
    List<Message> messages = new ArrayList<>();
    for (long each = position; each < Math.min(next, position + most); each++) {
      messages.add(at(each));
    }
    return messages;
  }

  private Message at(long position) {
    return Objects.requireNonNull(slots[slot(position)]);
  }

  private int slot(long position) {
    return (int) (position % slots.length);
  }
}
