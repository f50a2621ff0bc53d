package se.samverkanstrappan.query.streams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Settings that topics have for a while, so that Kafka deletes what is deleted at once. They may
 * stay where whoever set them dies, so they have values that nobody else would choose: by these
 * they are known and taken back later. Where a topic has a value of its own, that is neither
 * overridden nor taken away, and Kafka takes the time that it gives.
 */
record TopicSettings(Admin admin) {
  /** A segment may be as short as this, so that the next record begins another. */
  private static final Map<String, String> ROLL = Map.of(TopicConfig.SEGMENT_MS_CONFIG, "11");

  /** Numbers as Kafka writes them when it is asked. */
  private static final Map<String, String> CLEAN =
      Map.of(
          TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "1.1E-10",
          TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "11",
          TopicConfig.FILE_DELETE_DELAY_MS_CONFIG, "1011");

  void cleanAtOnce(Collection<String> topics) {
    change(topics, OpType.SET, CLEAN);
  }

  void rollAtOnce(Collection<String> topics) {
    change(topics, OpType.SET, ROLL);
  }

  void takeBackRoll(Collection<String> topics) {
    change(topics, OpType.DELETE, ROLL);
  }

  void takeBack(Collection<String> topics) {
    change(topics, OpType.DELETE, ROLL);
    change(topics, OpType.DELETE, CLEAN);
  }

  private void change(Collection<String> topics, OpType how, Map<String, String> settings) {
    List<ConfigResource> resources =
        topics.stream().map(each -> new ConfigResource(ConfigResource.Type.TOPIC, each)).toList();
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    Cluster.get(admin.describeConfigs(resources).all())
        .forEach(
            (topic, present) -> {
              Collection<AlterConfigOp> ours = change(present, how, settings);
              if (!ours.isEmpty()) {
                changes.put(topic, ours);
              }
            });
    Cluster.get(admin.incrementalAlterConfigs(changes).all());
  }

  private static Collection<AlterConfigOp> change(
      Config present, OpType how, Map<String, String> settings) {
    List<AlterConfigOp> changes = new ArrayList<>();
    settings.forEach(
        (name, value) -> {
          ConfigEntry entry = present.get(name);
          boolean own = entry != null && entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG;
          boolean ours = own && value.equals(entry.value());
          // What was set a moment ago may not be told yet.
          if (!own || ours) {
            changes.add(new AlterConfigOp(new ConfigEntry(name, value), how));
          }
        });
    return changes;
  }
}
