package se.samverkanstrappan.query.store;

/**
 * One making of the read model.
 *
 * @param epoch the generation of the published log it is made from
 * @param number told apart from others made of the same log
 */
public record Generation(int epoch, int number) implements Comparable<Generation> {
  /** The name it has in topics, application ids and collections. */
  public String name() {
    return "e" + epoch + "-g" + number;
  }

  String collection(String what) {
    return what + "_e" + epoch + "_g" + number;
  }

  @Override
  public int compareTo(Generation other) {
    return epoch != other.epoch
        ? Integer.compare(epoch, other.epoch)
        : Integer.compare(number, other.number);
  }
}
