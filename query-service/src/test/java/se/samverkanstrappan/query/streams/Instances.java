package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.query.QueryService;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.store.ReadModel;

/** Instances of the service by name, on one Kafka, one store and one write side. */
final class Instances implements AutoCloseable {
  private static final String DATABASE = "instances-it";

  private final Path folder;
  private final int storePort = TestBroker.freePort();
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, ConfigurableApplicationContext> running = new LinkedHashMap<>();
  private final TestBroker broker;
  private final MongoServer store;
  private final HttpServer commandService;
  private volatile int epoch = 1;

  Instances(Path folder) throws Exception {
    this.folder = folder;
    broker = TestBroker.start(folder.resolve("kafka"), TestBroker.freePort());
    broker.createEventTopics();
    store = new MongoServer(H2Backend.inMemory());
    store.bind("127.0.0.1", storePort);
    commandService = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    commandService.createContext(
        "/internal/publication",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = ("{\"epoch\":" + epoch + ",\"complete\":true}").getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    commandService.start();
  }

  TestBroker broker() {
    return broker;
  }

  /** The database, as the driver names it. */
  String storeUri() {
    return "mongodb://127.0.0.1:" + storePort;
  }

  String database() {
    return DATABASE;
  }

  /** How many times the write side was asked what it has published. */
  int asked() {
    return asked.get();
  }

  /** From now on all of this epoch is published. */
  void published(int all) {
    epoch = all;
  }

  void start(String name) {
    running.put(
        name,
        TestTokens.trusted(QueryService.application())
            .run(
                "--server.port=0",
                "--" + TestTokens.PSEUDONYMS,
                "--samverkanstrappan.access.public-read=true",
                "--samverkanstrappan.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--samverkanstrappan.kafka.partitions=3",
                "--samverkanstrappan.store.uri=" + storeUri(),
                "--samverkanstrappan.store.database=" + DATABASE,
                "--samverkanstrappan.streams.state-dir=" + folder.resolve(name),
                "--samverkanstrappan.command-service-url=http://127.0.0.1:"
                    + commandService.getAddress().getPort()));
  }

  void stop(String name) {
    Objects.requireNonNull(running.remove(name)).close();
  }

  /** What each of them reads. */
  List<ReadModel> reads() {
    return running.values().stream()
        .map(each -> each.getBean("readModel", ReadModel.class))
        .toList();
  }

  /** What can be asked of the first of them. */
  <T> T first(Class<T> bean) {
    return running.values().iterator().next().getBean(bean);
  }

  @Override
  public void close() {
    running.values().forEach(ConfigurableApplicationContext::close);
    commandService.stop(0);
    store.shutdownNow();
    broker.close();
  }
}
