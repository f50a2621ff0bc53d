package se.samverkanstrappan.query.live;

import java.util.List;

/**
 * What is listened to: offsets of one feed mean nothing in another. Its partitions, over all
 * topics, are numbered as lanes.
 *
 * @param generation the name of the generation whose views are told
 * @param cluster tells the Kafka cluster apart from others
 * @param partitions how many each topic has, in the order of the topics
 */
record Feed(String generation, String cluster, List<Integer> partitions) {
  Feed {
    partitions = List.copyOf(partitions);
  }

  /** A feed from a cluster with an id, of which a few letters are enough to tell it apart. */
  static Feed of(String generation, String clusterId, List<Integer> partitions) {
    String cluster = Integer.toUnsignedString(clusterId.hashCode(), Character.MAX_RADIX);
    return new Feed(generation, cluster, partitions);
  }

  int lanes() {
    return partitions.stream().mapToInt(Integer::intValue).sum();
  }
}
