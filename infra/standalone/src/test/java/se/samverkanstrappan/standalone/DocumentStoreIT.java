package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
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

  @Test
  void readsBackWhatItKeepsOfEveryKind() {
    Document all =
        new Document("_id", "å/b")
            .append("text", "Ängelholm \u0000 \uD83D\uDE00")
            .append("none", null)
            .append("whole", 7)
            .append("long", Long.MAX_VALUE)
            .append("fraction", 0.25)
            .append("yes", true)
            .append("when", new Date(1_000))
            .append("bytes", new Binary(new byte[] {1, 2, 3}))
            .append("list", List.of(new Document("a", 1), new Document("b", List.of())))
            .append("inside", new Document("c", new Document()));
    running(documents -> documents.insertOne(all));

    assertThat(found(new Document())).containsExactly(all);
  }

  @Test
  void findsByKeysAfterAStop() {
    running(
        documents ->
            documents.insertMany(
                IntStream.range(0, 2_000).mapToObj(n -> new Document("_id", "id-" + n)).toList()));

    List<Document> found = found(Filters.in("_id", "id-7", "id-1999", "id-2000"));
    boolean taken =
        running(
            documents -> {
              documents.deleteOne(Filters.eq("_id", "id-7"));
              return documents.find(Filters.eq("_id", "id-7")).first() == null;
            });

    assertThat(found)
        .containsExactlyInAnyOrder(new Document("_id", "id-7"), new Document("_id", "id-1999"));
    assertThat(taken).isTrue();
    assertThatThrownBy(
            () -> running(documents -> documents.insertOne(new Document("_id", "id-1999"))))
        .isInstanceOf(MongoWriteException.class)
        .hasMessageContaining("E11000");
    assertThat(this.<Long>running(MongoCollection::countDocuments)).isEqualTo(1_999);
  }

  @Test
  void givesAllThatIsAskedForSomeAtATimeThoughOthersWriteMeanwhile() {
    List<String> met =
        running(
            documents -> {
              documents.insertMany(
                  IntStream.range(0, 2_000)
                      .mapToObj(n -> new Document("_id", "id-" + n).append("even", n % 2 == 0))
                      .toList());
              List<String> ids = new ArrayList<>();
              for (Document each : documents.find(Filters.eq("even", true)).batchSize(7)) {
                String id = each.getString("_id");
                documents.deleteOne(Filters.eq("_id", id));
                documents.replaceOne(
                    Filters.eq("_id", "id-" + (ids.size() * 2 + 1)), new Document("even", false));
                ids.add(id);
              }
              return ids;
            });

    assertThat(met)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 1_000).mapToObj(n -> "id-" + 2 * n).toList());
  }

  @Test
  void goesOnWithTheRestWhereTheNextOneIsTakenAway() {
    List<String> met =
        running(
            documents -> {
              documents.insertMany(
                  IntStream.range(0, 9).mapToObj(n -> new Document("_id", "id-" + n)).toList());
              List<String> ids = new ArrayList<>();
              try (var cursor = documents.find().batchSize(3).iterator()) {
                for (int i = 0; i < 3; i++) {
                  ids.add(cursor.next().getString("_id"));
                }
                documents.deleteOne(Filters.eq("_id", "id-3"));
                cursor.forEachRemaining(each -> ids.add(each.getString("_id")));
              }
              return ids;
            });

    assertThat(met).containsExactly("id-0", "id-1", "id-2", "id-4", "id-5", "id-6", "id-7", "id-8");
  }

  @Test
  void tellsKeysOfDifferentKindsApart() {
    running(
        documents ->
            documents.insertMany(
                List.of(
                    new Document("_id", "1"), new Document("_id", 1), new Document("_id", 2.5))));

    assertThat(found(Filters.eq("_id", 1L))).containsExactly(new Document("_id", 1));
    assertThat(found(Filters.eq("_id", "1"))).containsExactly(new Document("_id", "1"));
    assertThatThrownBy(() -> running(documents -> documents.insertOne(new Document("_id", 1.0))))
        .isInstanceOf(MongoWriteException.class);
  }

  @Test
  void keepsWhatIsLeftWhenItIsWrittenAnew() {
    running(
        documents -> {
          documents.insertMany(
              IntStream.range(0, 500).mapToObj(n -> new Document("_id", "id-" + n)).toList());
          return documents.deleteMany(Filters.gte("_id", "id-2"));
        });
    new StoreFile(file()).toBeCompacted();

    List<Document> left = found(Filters.in("_id", "id-0", "id-199", "id-2"));

    assertThat(left)
        .containsExactlyInAnyOrder(new Document("_id", "id-0"), new Document("_id", "id-199"));
    assertThat(new StoreFile(file()).isToBeCompacted()).isFalse();
  }

  private List<Document> found(Bson filter) {
    return running(documents -> documents.find(filter).into(new ArrayList<>()));
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
