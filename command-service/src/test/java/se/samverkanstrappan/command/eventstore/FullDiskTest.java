package se.samverkanstrappan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class FullDiskTest {
  private static final int CONNECTIONS = 4;

  @TempDir private Path folder;

  @Test
  void whatIsCommittedIsThereAndMoreIsTakenWhenThereIsRoomAgain() throws Exception {
    Disk.mount();
    try (HikariDataSource pool = pool()) {
      DurableBook durable = new DurableBook();
      durable.postProcessBeforeInitialization(pool, "book");
      DataSource book = (DataSource) durable.postProcessAfterInitialization(pool, "book");
      JdbcClient.create(book).sql("CREATE TABLE entry (id INT PRIMARY KEY, text VARCHAR)").update();
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
      // Each connection fails once more, and is given up.
      int next = 40;
      while (next < 41 + 2 * CONNECTIONS && !isCommitted(book, next)) {
        next++;
      }
      committed.add(next);
      assertThat(isCommitted(book, 100)).isTrue();
      committed.add(100);

      assertThat(
              JdbcClient.create(book)
                  .sql("SELECT id FROM entry ORDER BY id")
                  .query(Integer.class)
                  .list())
          .isEqualTo(committed);
    } finally {
      Disk.full = false;
    }
  }

  private HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:" + Disk.SCHEME + ":" + folder.resolve("book"));
    pool.setUsername("sa");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setConnectionTimeout(250);
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
