package se.samverkanstrappan.query.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A ring and who fills it, in a feed of two lanes; a message says its lane and its offset. */
final class FilledRing {
  static final Feed FEED = Feed.of("e1-g1", "cluster", List.of(1, 1));

  final Ring ring;
  private Bookmark place = at(0, 0);

  FilledRing(int messages, long bytes) {
    ring = new Ring(messages, bytes);
    ring.begin(place);
  }

  /** An open ring in which nothing is forgotten. */
  static FilledRing large() {
    FilledRing filled = new FilledRing(10_000, Long.MAX_VALUE);
    filled.ring.open();
    return filled;
  }

  static Bookmark at(long one, long other) {
    return Bookmark.of(FEED, new long[] {one, other});
  }

  /** Adds messages of these lanes at once, each at the next offset of its lane. */
  FilledRing add(int... lanes) {
    List<Message> messages = new ArrayList<>();
    for (int lane : lanes) {
      long offset = place.next(lane);
      place = place.with(lane, offset + 1);
      String content = "event: log\ndata: %d/%d\n\n".formatted(lane, offset);
      messages.add(
          new Message(
              lane, offset, "lane-" + lane, place, content.getBytes(StandardCharsets.UTF_8)));
    }
    ring.add(messages, place);
    return this;
  }

  /** Moves past records of which nothing is told. */
  FilledRing skip(int lane, int records) {
    place = place.with(lane, place.next(lane) + records);
    ring.add(List.of(), place);
    return this;
  }

  Bookmark place() {
    return place;
  }
}
