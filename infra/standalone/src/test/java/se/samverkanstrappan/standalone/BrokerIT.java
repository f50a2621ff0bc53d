package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {
  private static final String TOPIC = "kept";

  @TempDir Path root;
  private final int port = FreePorts.any();

  @Test
  void keepsTopicsAndIdentityOverAStop() throws Exception {
    String before = idAfterWriting();

    try (Broker broker = start()) {
      assertThat(broker).isNotNull();
      assertThat(clusterId()).isEqualTo(before);
      assertThat(topics()).contains(TOPIC);
    }
  }

  @Test
  void formatsAnewWhenItsFolderIsGone() throws Exception {
    String before = idAfterWriting();
    Files.move(kafka(), root.resolve("elsewhere"));

    try (Broker broker = start()) {
      assertThat(broker).isNotNull();
      assertThat(clusterId()).isNotEqualTo(before);
      assertThat(topics()).doesNotContain(TOPIC);
    }
  }

  @Test
  void putsAFolderWithoutIdentityAsideAndFormatsAnew() throws Exception {
    String before = idAfterWriting();
    Files.writeString(kafka().resolve("meta.properties"), "\u0000nonsense");

    try (Broker broker = start()) {
      assertThat(broker).isNotNull();
      assertThat(clusterId()).isNotEqualTo(before);
      assertThat(root.resolve("kafka.damaged")).isDirectory();
    }
  }

  @Test
  void putsAFolderItCannotStartFromAsideAndFormatsAnew() throws Exception {
    String before = idAfterWriting();
    damageMetadata();

    try (Broker broker = start()) {
      assertThat(broker).isNotNull();
      assertThat(clusterId()).isNotEqualTo(before);
      assertThat(root.resolve("kafka.damaged")).isDirectory();
    }
  }

  private String idAfterWriting() throws Exception {
    try (Broker broker = start()) {
      assertThat(broker).isNotNull();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
        admin
            .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.of((short) 1))))
            .all()
            .get(20, TimeUnit.SECONDS);
      }
      try (var producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", "127.0.0.1:" + port),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get(20, TimeUnit.SECONDS);
      }
      return clusterId();
    }
  }

  private void damageMetadata() throws IOException {
    Path quorum = kafka().resolve("__cluster_metadata-0").resolve("quorum-state");
    Files.writeString(quorum, "nonsense");
  }

  private String clusterId() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
      return admin.describeCluster().clusterId().get(20, TimeUnit.SECONDS);
    }
  }

  private Set<String> topics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
      return admin.listTopics().names().get(20, TimeUnit.SECONDS);
    }
  }

  private Path kafka() {
    return root.resolve("kafka");
  }

  private Broker start() {
    return Broker.start(kafka(), port);
  }
}
