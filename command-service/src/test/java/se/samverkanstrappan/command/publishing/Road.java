package se.samverkanstrappan.command.publishing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.command.CommandService;
import se.samverkanstrappan.command.eventstore.EventMetadata;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/** The real service on an H2 file and a real broker, each started and stopped on its own. */
final class Road implements AutoCloseable {
  final Path book;
  final Path kafka;

  private final List<String> bookArguments;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private final int port = freePort();
  private final CloudEventCodec codec = new CloudEventCodec();
  private @Nullable TestBroker broker;
  private @Nullable ConfigurableApplicationContext service;

  /** With the book in an H2 file. */
  Road(Path folder) {
    this(folder, List.of("--spring.datasource.url=" + h2(folder.resolve("book"))));
  }

  /** With the book where these arguments say. */
  Road(Path folder, List<String> bookArguments) {
    this.book = folder.resolve("book");
    this.kafka = folder.resolve("kafka");
    this.bookArguments = bookArguments;
  }

  void startBroker() throws Exception {
    broker = TestBroker.start(kafka, port, freePort());
  }

  void stopBroker() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }

  void startService(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--samverkanstrappan.kafka.bootstrap-servers=127.0.0.1:" + port,
                "--samverkanstrappan.kafka.partitions=3",
                "--samverkanstrappan.kafka.replication-factor=1"));
    arguments.addAll(TestIssuer.settings());
    arguments.addAll(bookArguments);
    arguments.addAll(List.of(more));
    service = CommandService.start(arguments.toArray(String[]::new));
  }

  void stopService() {
    if (service != null) {
      service.close();
      service = null;
    }
  }

  void start() throws Exception {
    startBroker();
    startService();
  }

  void stop() {
    stopService();
    stopBroker();
  }

  String bookUrl() {
    return h2(book);
  }

  private static String h2(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("book");
  }

  <T> T bean(Class<T> type) {
    return Objects.requireNonNull(service).getBean(type);
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    int http =
        Objects.requireNonNull(service)
            .getEnvironment()
            .getRequiredProperty("local.server.port", Integer.class);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path))
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + TestIssuer.ADMIN)
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Writes events into the stream of an actor, the sequences as given, both inclusive. */
  List<String> write(String actor, int from, int to) {
    List<String> ids = new ArrayList<>();
    for (int sequence = from; sequence <= to; sequence++) {
      var event =
          new GenericDomainEventMessage<>(
              "Actor",
              "actor/" + actor,
              sequence - 1,
              payload(actor, sequence),
              MetaData.with(EventMetadata.RECORDED_AT, Timestamps.format(Instant.now())));
      bean(EventStore.class).publish(event);
      ids.add(event.getIdentifier());
    }
    return ids;
  }

  private static ActorRegistered payload(String actor, int sequence) {
    return new ActorRegistered(
        new ActorProfile(
            ActorKind.values()[0],
            actor + " " + sequence,
            null,
            null,
            null,
            null,
            false,
            List.of(),
            null,
            null,
            null));
  }

  /** What stands on the actors' topic of an epoch under this actor's key, in order. */
  List<RecordedEvent> published(int epoch, String actor) {
    return records(Topics.events(AggregateKind.ACTOR, epoch)).stream()
        .map(record -> codec.decode(record.value()))
        .filter(event -> event.aggregateId().equals(actor))
        .toList();
  }

  List<String> publishedIds(int epoch, String actor) {
    return published(epoch, actor).stream().map(RecordedEvent::id).toList();
  }

  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(clients(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      if (!consumer.listTopics().containsKey(topic)) {
        return List.of();
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (partitions.stream().mapToLong(consumer::position).sum() < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  /** Sends the last record of an actor again, so that the log is as long as it was. */
  void repeatLast(int epoch, String actor, int times) throws Exception {
    String topic = Topics.events(AggregateKind.ACTOR, epoch);
    ConsumerRecord<byte[], byte[]> last =
        records(topic).stream()
            .filter(record -> codec.decode(record.value()).aggregateId().equals(actor))
            .toList()
            .getLast();
    try (var producer =
        new KafkaProducer<>(clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < times; i++) {
        producer
            .send(
                new ProducerRecord<>(
                    topic, last.partition(), last.key(), last.value(), last.headers()))
            .get();
      }
    }
  }

  Set<String> topics() throws Exception {
    try (Admin admin = Admin.create(clients())) {
      return admin.listTopics().names().get();
    }
  }

  Map<String, Object> clients() {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + port,
        "auto.offset.reset",
        "earliest",
        "enable.auto.commit",
        false);
  }

  @Override
  public void close() {
    stop();
  }

  /**
   * A port that is free now and that nobody else in this JVM was given: below those that the system
   * hands out for outgoing connections, and apart from those of other modules' tests.
   */
  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(10_000, 15_000)
        .filter(port -> isFree(port) && GIVEN.add(port))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
