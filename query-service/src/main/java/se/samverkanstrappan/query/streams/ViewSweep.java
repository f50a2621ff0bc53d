package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import se.samverkanstrappan.query.store.Generation;

/**
 * Makes Kafka really forget the views that earlier epochs told. The topics stay, for others read
 * them: what is no longer told is deleted by its key, and compaction, which by itself never touches
 * the newest segment and waits until half of the rest is outdated, is brought about at once.
 */
final class ViewSweep {
  /** Kafka's cleaner looks around every 15 seconds where not told otherwise. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** A topic's own settings may let it take days. */
  private static final Duration LONG_PAUSE = Duration.ofMinutes(2);

  private static final int LOOKS_BEFORE_ANOTHER_TRY = 30;

  private final OldViews views;
  private final ViewBurial burial;
  private final TopicSettings settings;
  private Map<TopicPartition, Set<String>> buried = Map.of();
  private int looks;

  ViewSweep(KafkaSettings kafka, TopicSettings settings, Generation served) {
    this.views = new OldViews(kafka, served);
    this.burial = new ViewBurial(kafka);
    this.settings = settings;
  }

  /** How long to wait before the next look. */
  Duration pause() {
    return looks <= LOOKS_BEFORE_ANOTHER_TRY ? PAUSE : LONG_PAUSE;
  }

  /** Does the next step, and says whether nothing of earlier epochs is left. */
  boolean look() {
    Map<TopicPartition, OldViews.Found> found = views.find(buried);
    burial.tellAgain(found);
    if (found.values().stream().noneMatch(OldViews.Found::any)) {
      settings.takeBack(OldViews.TOPICS);
      return true;
    }
    switch (looks++ % LOOKS_BEFORE_ANOTHER_TRY) {
      case 0 -> buried = burial.bury(found);
      case 1 -> {
        // Only now: what was told just before it was buried has to be found, not compacted away;
        // and before the segment ends, for the newest is never touched.
        settings.cleanAtOnce(OldViews.TOPICS);
        settings.rollAtOnce(OldViews.TOPICS);
      }
      case 2 -> {
        burial.beginSegments(found.keySet());
        settings.takeBackRoll(OldViews.TOPICS);
      }
      default -> {
        // The cleaner comes by itself.
      }
    }
    return false;
  }
}
