package se.samverkanstrappan.query.live;

import java.util.Optional;
import org.apache.kafka.common.ClusterResource;
import org.apache.kafka.common.ClusterResourceListener;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Leaves values as they are, and notices which cluster they come from: a consumer tells its
 * deserializers before it fetches anything there.
 */
final class ClusterNoticed extends ByteArrayDeserializer implements ClusterResourceListener {
  private volatile @Nullable String cluster;

  @Override
  public void onUpdate(@Nullable ClusterResource resource) {
    String id = resource == null ? null : resource.clusterId();
    if (id != null) {
      cluster = id;
    }
  }

  /** The id of the cluster, as soon as there is a connection to one. */
  Optional<String> cluster() {
    return Optional.ofNullable(cluster);
  }
}
