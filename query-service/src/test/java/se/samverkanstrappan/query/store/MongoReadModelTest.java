package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoReadModelTest {
  private final ActorHeads store = new ActorHeads();
  private final MongoReadModel reads = new MongoReadModel(store.active);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void asksAgainWhereAnotherInstanceServesAnotherGenerationAndDroppedThisOne() {
    store.serve();
    store.head(0, 0, "a", 1);
    assertThat(reads.actor("a").orElseThrow().version()).isEqualTo(1);

    store.serveElsewhere(Generation.of(7, 1));
    store.head(0, 0, "a", 2);

    assertThat(reads.actor("a").orElseThrow().version()).isEqualTo(2);
    assertThat(reads.generation()).isEqualTo(Generation.of(7, 1).name());
    assertThat(reads.actor("b")).isEmpty();
  }

  @Test
  void hasNothingToSayWhereTheStoreWasEmptied() {
    store.serve();
    store.head(0, 0, "a", 1);
    assertThat(reads.actor("a")).isPresent();

    store.empty();

    assertThatThrownBy(() -> reads.actor("a")).isInstanceOf(StoreUnavailable.class);
  }
}
