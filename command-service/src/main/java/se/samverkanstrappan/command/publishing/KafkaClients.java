package se.samverkanstrappan.command.publishing;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Clients that give up after a few seconds.
 *
 * <p>The processor's claim on its segment lasts five seconds and is renewed between two attempts,
 * so every single wait has to be shorter; and a Kafka that is back is found at once.
 */
final class KafkaClients {
  private static final int CONNECT_MS = 3_000;
  private static final int REQUEST_MS = 3_000;
  private static final int DELIVERY_MS = 4_000;

  private KafkaClients() {}

  static Admin admin(KafkaSettings settings) {
    return Admin.create(properties(settings));
  }

  static Producer<String, byte[]> producer(KafkaSettings settings) {
    Map<String, Object> properties = properties(settings);
    properties.remove("default.api.timeout.ms");
    properties.put("acks", "all");
    properties.put("enable.idempotence", true);
    properties.put("linger.ms", 0);
    properties.put("max.block.ms", CONNECT_MS);
    properties.put("delivery.timeout.ms", DELIVERY_MS);
    return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  static Map<String, Object> properties(KafkaSettings settings) {
    Map<String, Object> properties = settings.connection();
    properties.put("client.id", "command-service-publishing");
    properties.put("default.api.timeout.ms", CONNECT_MS);
    properties.put("request.timeout.ms", REQUEST_MS);
    properties.put("reconnect.backoff.max.ms", 500);
    properties.put("socket.connection.setup.timeout.ms", CONNECT_MS);
    return properties;
  }
}
