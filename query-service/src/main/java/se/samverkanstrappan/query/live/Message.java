package se.samverkanstrappan.query.live;

/** Something that is told, written once for all streams. */
final class Message {
  /** What the objects around the bytes take, about. */
  private static final int OVERHEAD = 200;

  private final int lane;
  private final long offset;
  private final String collaboration;
  private final Bookmark after;
  private final byte[] id;
  private final byte[] content;

  /**
   * A message about a record.
   *
   * @param lane where the record is
   * @param after where a stream is that has been told everything up to this
   * @param content the lines of the event but for its id, with the empty one that ends it
   */
  Message(int lane, long offset, String collaboration, Bookmark after, byte[] content) {
    this.lane = lane;
    this.offset = offset;
    this.collaboration = collaboration;
    this.after = after;
    this.id = after.line();
    this.content = content;
  }

  /** Whether its record comes before a place. */
  boolean isBefore(Bookmark place) {
    return offset < place.next(lane);
  }

  String collaboration() {
    return collaboration;
  }

  Bookmark after() {
    return after;
  }

  int lane() {
    return lane;
  }

  long offset() {
    return offset;
  }

  /** The line with its id, for a stream that has been told everything before. */
  byte[] id() {
    return id;
  }

  byte[] content() {
    return content;
  }

  int size() {
    return id.length + content.length + OVERHEAD + Long.BYTES * after.feed().lanes();
  }
}
