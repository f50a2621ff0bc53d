package se.samverkanstrappan.query.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the document store. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  /** A reader would rather hear soon that the store is gone than wait for it. */
  private static final int READ_PATIENCE_MILLIS = 1000;

  @Bean
  MongoClient storeClient(StoreSettings settings) {
    return MongoClients.create(impatient(settings.uri()));
  }

  @Bean
  ActiveGeneration activeGeneration(MongoClient client, StoreSettings settings) {
    return new ActiveGeneration(client.getDatabase(settings.database()));
  }

  @Bean
  ReadModel readModel(ActiveGeneration active) {
    return new MongoReadModel(active);
  }

  static MongoClientSettings impatient(String uri) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(READ_PATIENCE_MILLIS, MILLISECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(READ_PATIENCE_MILLIS, MILLISECONDS)
                    .readTimeout(2 * READ_PATIENCE_MILLIS, MILLISECONDS))
        .build();
  }
}
