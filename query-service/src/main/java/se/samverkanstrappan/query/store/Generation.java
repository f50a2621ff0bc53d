package se.samverkanstrappan.query.store;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One making of the read model.
 *
 * @param epoch the generation of the published log it is made from
 * @param fold what was understood of the log, see {@link #FOLD}
 * @param number told apart from others made of the same log
 */
public record Generation(int epoch, int fold, int number) implements Comparable<Generation> {
  /**
   * What this version understands of events. An event that a fold does not know only moves the
   * version, so whoever knows it must not go on from there but begin from the beginning: this is
   * raised with every new type or revision of an event, and with every change of what an event
   * means to what is kept or of how it is kept.
   */
  public static final int FOLD = 7;

  /** What everything on Kafka that is of one generation alone is named after. */
  public static final String APPLICATION = "samverkanstrappan-query-";

  /** The one that was not told by name. */
  static final int FIRST_FOLD = 1;

  private static final int FIRST_FOLD_WITH_TOPICS = 7;

  private static final Pattern NAME =
      Pattern.compile("e(?<epoch>\\d{1,9})(-f(?<fold>\\d{1,9}))?-g(?<number>\\d{1,9})");

  private static final Comparator<Generation> ORDER =
      Comparator.comparingInt(Generation::epoch)
          .thenComparingInt(Generation::fold)
          .thenComparingInt(Generation::number);

  /** What this version makes. */
  public static Generation of(int epoch, int number) {
    return new Generation(epoch, FOLD, number);
  }

  /** The name it has in topics, application ids and collections. */
  public String name() {
    return "e" + epoch + (fold == FIRST_FOLD ? "" : "-f" + fold) + "-g" + number;
  }

  /** The name under which it works on Kafka: nothing else there begins like this. */
  public String application() {
    return APPLICATION + name();
  }

  /**
   * Its own topic for the views that others read on a topic while it is served. Generations that
   * wrote to the same compacted topic would take each other's views away; those of older versions
   * did, and are read there as long as they are served.
   */
  public String topic(String views) {
    return fold < FIRST_FOLD_WITH_TOPICS ? views : application() + "-" + views;
  }

  /** The one that such a name stands for, if it does for any. */
  public static Optional<Generation> named(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  /** The one that a collection is of, if it is of any. */
  static Optional<Generation> ofCollection(String collection) {
    int underscore = collection.indexOf('_');
    return underscore < 0
        ? Optional.empty()
        : named(collection.substring(underscore + 1).replace('_', '-'));
  }

  private static Generation of(Matcher name) {
    @Nullable String fold = name.group("fold");
    return new Generation(
        Integer.parseInt(name.group("epoch")),
        fold == null ? FIRST_FOLD : Integer.parseInt(fold),
        Integer.parseInt(name.group("number")));
  }

  String collection(String what) {
    return what + "_" + name().replace('-', '_');
  }

  @Override
  public int compareTo(Generation other) {
    return ORDER.compare(this, other);
  }
}
