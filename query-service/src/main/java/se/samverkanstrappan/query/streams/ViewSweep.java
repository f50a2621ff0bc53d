package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import se.samverkanstrappan.query.store.Generation;

/**
 * Makes Kafka really forget the views that earlier epochs told. The topics stay, for others read
 * them: what is no longer told is deleted by its key, and compaction, which by itself never touches
 * the newest segment and waits until half of the rest is outdated, is brought about at once.
 */
final class ViewSweep {
  /** Between two looks; Kafka's cleaner looks around every 15 seconds where not told otherwise. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  private static final int LOOKS_BEFORE_ANOTHER_TRY = 30;

  /** A segment may be as short as this, so that the next record begins another. */
  private static final Map<String, String> ROLL = Map.of(TopicConfig.SEGMENT_MS_CONFIG, "1");

  private static final Map<String, String> CLEAN =
      Map.of(
          TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0",
          TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "0",
          TopicConfig.FILE_DELETE_DELAY_MS_CONFIG, "1000");

  private final Admin admin;
  private final OldViews views;
  private int looks;

  ViewSweep(Admin admin, KafkaSettings kafka, Generation served) {
    this.admin = admin;
    this.views = new OldViews(kafka, served);
  }

  /** Does the next step, and says whether nothing of earlier epochs is left. */
  boolean look() {
    Map<TopicPartition, OldViews.Found> found = views.find();
    if (found.values().stream().noneMatch(OldViews.Found::any)) {
      set(OpType.DELETE, ROLL);
      set(OpType.DELETE, CLEAN);
      return true;
    }
    switch (looks++ % LOOKS_BEFORE_ANOTHER_TRY) {
      case 0 -> {
        // Before the segment ends: the newest is never touched, nor what only it makes outdated.
        views.bury(found);
        set(OpType.SET, CLEAN);
        set(OpType.SET, ROLL);
      }
      case 1 -> {
        views.beginSegments(found.keySet());
        set(OpType.DELETE, ROLL);
      }
      default -> {
        // The cleaner comes by itself.
      }
    }
    return false;
  }

  private void set(OpType how, Map<String, String> settings) {
    Collection<AlterConfigOp> operations =
        settings.entrySet().stream()
            .map(each -> new AlterConfigOp(new ConfigEntry(each.getKey(), each.getValue()), how))
            .toList();
    List<String> topics = List.copyOf(OldViews.TOPICS);
    Cluster.get(
        admin
            .incrementalAlterConfigs(
                topics.stream()
                    .collect(
                        Collectors.toMap(
                            topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            topic -> operations)))
            .all());
  }
}
