package se.samverkanstrappan.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A real broker that speaks to nobody without TLS, a name and a password. */
record GuardedBroker(KafkaRaftServer server, int port) implements AutoCloseable {
  static final String NAME = "samverkanstrappan";
  static final String PASSWORD = "secret-of-this-test";

  static GuardedBroker start(Path folder, Certificate certificate) {
    new BrokerFolder(folder, 1, "CONTROLLER").prepare();
    int port = FreePorts.any();
    var settings = new Properties();
    settings.putAll(alone(folder, port, FreePorts.anyApartFrom(port)));
    settings.putAll(guarded(certificate));
    var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return new GuardedBroker(server, port);
  }

  static String login(String name, String password) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
        + name
        + "\" password=\""
        + password
        + "\";";
  }

  private static Map<String, String> guarded(Certificate certificate) {
    return Map.of(
        "listener.security.protocol.map",
        "OUTSIDE:SASL_SSL,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name",
        "OUTSIDE",
        "sasl.enabled.mechanisms",
        "PLAIN",
        "sasl.mechanism.inter.broker.protocol",
        "PLAIN",
        "listener.name.outside.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"broker\" password=\"between-brokers\""
            + " user_broker=\"between-brokers\" user_"
            + NAME
            + "=\""
            + PASSWORD
            + "\";",
        "ssl.keystore.location",
        certificate.keyStore().toString(),
        "ssl.keystore.password",
        Certificate.PASSWORD,
        "ssl.keystore.type",
        "PKCS12",
        "ssl.truststore.location",
        certificate.keyStore().toString(),
        "ssl.truststore.password",
        Certificate.PASSWORD);
  }

  private static Map<String, String> alone(Path folder, int port, int controller) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", "1"),
        Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry(
            "listeners", "OUTSIDE://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
        Map.entry("advertised.listeners", "OUTSIDE://127.0.0.1:" + port),
        Map.entry("log.dirs", folder.toString()),
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("offsets.topic.num.partitions", "1"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("transaction.state.log.num.partitions", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
        Map.entry("broker.heartbeat.interval.ms", "500"),
        Map.entry("broker.session.timeout.ms", "2000"));
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
