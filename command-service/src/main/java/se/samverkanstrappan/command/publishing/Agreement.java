package se.samverkanstrappan.command.publishing;

/**
 * Where the book's count and the count of published events were the same when last compared.
 *
 * @param position in the book; nothing up to it can still be added
 * @param count of the events up to it
 */
record Agreement(long position, long count) {
  static final Agreement NONE = new Agreement(0, 0);
}
