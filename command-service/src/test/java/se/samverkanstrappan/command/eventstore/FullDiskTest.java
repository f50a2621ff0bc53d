package se.samverkanstrappan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class FullDiskTest {
  private static final int CONNECTIONS = 4;
  private static final int WRITERS = 8;
  private static final int TIMES = 5;

  @TempDir private Path folder;

  @Test
  void whatIsCommittedIsThereAndMoreIsTakenWhenThereIsRoomAgain() throws Exception {
    try (HikariDataSource pool = pool()) {
      DataSource book = book(pool);
      List<Integer> committed = new ArrayList<>();
      for (int id = 0; id < 20; id++) {
        assertThat(isCommitted(book, id)).isTrue();
        committed.add(id);
      }

      Disk.full = true;
      for (int id = 20; id < 40; id++) {
        assertThat(isCommitted(book, id)).isFalse();
      }
      Disk.full = false;
      for (int id = 40; id < 60; id++) {
        assertThat(isCommitted(book, id)).isTrue();
        committed.add(id);
      }

      assertThat(found(book)).isEqualTo(committed);
    } finally {
      Disk.full = false;
    }
  }

  /**
   * H2 lets some wait for good who ask it after others have rolled back what it could not write.
   */
  @Test
  void nobodyWaitsForGoodWhereManyWriteAsItFills() throws Exception {
    try (HikariDataSource pool = pool();
        ExecutorService crowd = Executors.newFixedThreadPool(WRITERS)) {
      DataSource book = book(pool);
      Set<Integer> committed = ConcurrentHashMap.newKeySet();
      AtomicInteger ids = new AtomicInteger();
      AtomicBoolean going = new AtomicBoolean(true);
      for (int writer = 0; writer < WRITERS; writer++) {
        crowd.execute(() -> writeWhile(going, book, ids, committed));
      }
      for (int time = 0; time < TIMES; time++) {
        awaitMore(committed);
        Disk.full = true;
        int asked = ids.get();
        await().until(() -> ids.get() > asked + 2 * WRITERS);
        Disk.full = false;
      }
      awaitMore(committed);
      going.set(false);
      crowd.shutdown();
      assertThat(crowd.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

      assertThat(found(book)).containsAll(committed);
    } finally {
      Disk.full = false;
    }
  }

  private static void writeWhile(
      AtomicBoolean going, DataSource book, AtomicInteger ids, Set<Integer> committed) {
    while (going.get()) {
      int id = ids.incrementAndGet();
      if (isCommitted(book, id)) {
        committed.add(id);
      }
    }
  }

  private static void awaitMore(Set<Integer> committed) {
    int before = committed.size();
    await().atMost(1, TimeUnit.MINUTES).until(() -> committed.size() > before + 2 * WRITERS);
  }

  private static DataSource book(HikariDataSource pool) {
    Disk.mount();
    DurableBook durable = new DurableBook();
    durable.postProcessBeforeInitialization(pool, "book");
    DataSource book = (DataSource) durable.postProcessAfterInitialization(pool, "book");
    JdbcClient.create(book).sql("CREATE TABLE entry (id INT PRIMARY KEY, text VARCHAR)").update();
    return book;
  }

  private static List<@Nullable Integer> found(DataSource book) {
    return JdbcClient.create(book)
        .sql("SELECT id FROM entry ORDER BY id")
        .query(Integer.class)
        .list();
  }

  private HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:" + Disk.SCHEME + ":" + folder.resolve("book"));
    pool.setUsername("sa");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setConnectionTimeout(1_000);
    return pool;
  }

  private static boolean isCommitted(DataSource book, int id) {
    try (Connection connection = book.getConnection()) {
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement("INSERT INTO entry VALUES (?, ?)")) {
        insert.setInt(1, id);
        insert.setString(2, "Exempel".repeat(100));
        insert.executeUpdate();
      }
      connection.commit();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
