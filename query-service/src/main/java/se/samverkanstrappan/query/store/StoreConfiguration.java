package se.samverkanstrappan.query.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.SslSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkanstrappan.tracing.Traces;

/** Connects to the document store. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  /**
   * A reader would rather hear soon that the store is gone than wait for it, but rather wait for
   * one that is busy than be turned away.
   */
  private static final int CONNECT_MILLIS = 2000;

  private static final int READ_MILLIS = 5000;

  private static final int BATCH_MILLIS = 30_000;

  @Bean
  MongoClient storeClient(StoreSettings settings, SslBundles bundles) {
    return MongoClients.create(client(settings, bundles, READ_MILLIS));
  }

  @Bean
  ActiveGeneration activeGeneration(MongoClient client, StoreSettings settings) {
    return new ActiveGeneration(client.getDatabase(settings.database()));
  }

  /** Over the batches' client: to drop a large collection takes longer than a read. */
  @Bean
  OldGenerations oldGenerations(SinkFactory sinks) {
    return sinks.oldGenerations();
  }

  /** Over the same: whole generations are compared. */
  @Bean
  Rebuilds rebuilds(SinkFactory sinks) {
    return sinks.rebuilds();
  }

  @Bean
  RebuildOrders rebuildOrders(ActiveGeneration active, Rebuilds rebuilds) {
    return new StoredRebuildOrders(active, rebuilds);
  }

  @Bean
  ReadModel readModel(ActiveGeneration active) {
    return new MongoReadModel(active);
  }

  @Bean
  HeadsAtStart headsAtStart(ReadModel readModel) {
    return new HeadsAtStart(readModel);
  }

  @Bean
  Reports reports(MongoClient client, StoreSettings settings) {
    return new MongoReports(client.getDatabase(settings.database()));
  }

  @Bean
  Inspection.Source inspections(ActiveGeneration active) {
    return () -> MongoInspection.of(active);
  }

  @Bean
  SinkFactory sinkFactory(
      StoreSettings settings,
      SslBundles bundles,
      ActiveGeneration active,
      MeterRegistry registry,
      Clock clock,
      Traces traces) {
    return new SinkFactory(
        MongoClients.create(client(settings, bundles, BATCH_MILLIS)),
        settings.database(),
        active,
        registry,
        clock,
        traces);
  }

  @Bean
  StoreHealth storeHealthIndicator(MongoClient client, StoreSettings settings) {
    return new StoreHealth(client.getDatabase(settings.database()));
  }

  private static MongoClientSettings client(
      StoreSettings settings, SslBundles bundles, int readMillis) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(settings.uri()))
        .applyToSslSettings(tls -> useBundle(tls, settings, bundles))
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(CONNECT_MILLIS, MILLISECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(CONNECT_MILLIS, MILLISECONDS)
                    .readTimeout(readMillis, MILLISECONDS))
        .build();
  }

  private static void useBundle(
      SslSettings.Builder tls, StoreSettings settings, SslBundles bundles) {
    if (settings.sslBundle() != null) {
      tls.enabled(true).context(bundles.getBundle(settings.sslBundle()).createSslContext());
    }
  }
}
