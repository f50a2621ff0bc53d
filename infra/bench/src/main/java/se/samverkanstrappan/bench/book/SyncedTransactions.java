package se.samverkanstrappan.bench.book;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of H2 that are on disk when they have been committed, as those of the service. */
final class SyncedTransactions extends DataSourceTransactionManager {
  private final DataSource book;

  SyncedTransactions(DataSource book) {
    super(book);
    this.book = book;
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    super.doCommit(status);
    try (Statement statement = DataSourceUtils.getConnection(book).createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      throw new TransactionSystemException("not on disk", e);
    }
  }
}
