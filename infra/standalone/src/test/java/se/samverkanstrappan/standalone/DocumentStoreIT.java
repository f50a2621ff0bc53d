package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreIT {
  @TempDir Path root;
  private final int port = FreePorts.any();

  @Test
  void keepsDocumentsOverAStop() {
    running(this::write);

    long kept = running(MongoCollection::countDocuments);

    assertThat(kept).isEqualTo(1);
  }

  @Test
  void keepsAcknowledgedDocumentsWhenTheFileIsCopiedWhileItRuns() throws IOException {
    Path copy = root.resolve("copy/store.mv.db");
    Files.createDirectories(copy.getParent());
    running(
        documents -> {
          write(documents);
          return copyTo(copy);
        });

    long kept = running(copy, MongoCollection::countDocuments);

    assertThat(kept).isEqualTo(1);
  }

  @Test
  void beginsEmptyWhenTheFileIsGone() throws IOException {
    running(this::write);
    Files.delete(file());

    long kept = running(MongoCollection::countDocuments);

    assertThat(kept).isZero();
  }

  @Test
  void putsADamagedFileAsideAndBeginsEmpty() throws IOException {
    running(this::write);
    Files.writeString(file(), "nonsense".repeat(2_000));

    long kept = running(MongoCollection::countDocuments);

    assertThat(kept).isZero();
    assertThat(file().resolveSibling("store.mv.db.damaged")).isRegularFile();
  }

  @Test
  void keepsNoDamagedFileThatHoldsWhatWasDropped() throws IOException {
    running(
        documents -> {
          documents.drop();
          return write(documents);
        });
    assertThat(new StoreFile(file()).isToBeCompacted()).isTrue();
    Files.writeString(file(), "nonsense".repeat(2_000));

    long kept = running(MongoCollection::countDocuments);

    assertThat(kept).isZero();
    assertThat(file().resolveSibling("store.mv.db.damaged")).doesNotExist();
    assertThat(new StoreFile(file()).isToBeCompacted()).isFalse();
  }

  private boolean write(MongoCollection<Document> documents) {
    return documents.insertOne(new Document("_id", "a").append("n", 1)).wasAcknowledged();
  }

  private Path copyTo(Path copy) {
    try {
      return Files.copy(file(), copy);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private <T> T running(Function<MongoCollection<Document>, T> use) {
    return running(file(), use);
  }

  private <T> T running(Path file, Function<MongoCollection<Document>, T> use) {
    try (DocumentStore store = DocumentStore.start(file, port);
        MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
      assertThat(store).isNotNull();
      return use.apply(client.getDatabase("test").getCollection("documents"));
    }
  }

  private Path file() {
    return root.resolve("store").resolve("store.mv.db");
  }
}
