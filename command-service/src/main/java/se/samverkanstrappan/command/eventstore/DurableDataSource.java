package se.samverkanstrappan.command.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections whose commit returns when the data is on disk. */
final class DurableDataSource extends DelegatingDataSource implements AutoCloseable {
  /** H2's statement that returns when all that was committed is on disk. */
  static final String SYNC = "CHECKPOINT SYNC";

  private final HikariDataSource pool;

  DurableDataSource(HikariDataSource pool) {
    super(pool);
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    for (int left = 0; left < pool.getMaximumPoolSize(); left++) {
      Connection connection = pool.getConnection();
      if (!LeftStore.isBehind(connection)) {
        return durable(connection);
      }
      LeftStore.leave(pool, connection);
    }
    throw LeftStore.told();
  }

  @Override
  public void close() {
    pool.close();
  }

  private Connection durable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new SyncedOnCommit(pool, connection));
  }

  /** Most transactions only read: they have nothing to wait for, and must not hold up others. */
  private static final class SyncedOnCommit implements InvocationHandler {
    private final HikariDataSource pool;
    private final Connection connection;
    private boolean written;

    SyncedOnCommit(HikariDataSource pool, Connection connection) {
      this.pool = pool;
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      if (asksTheStore(method) && !connection.isClosed() && LeftStore.isBehind(connection)) {
        return onLeftStore(method.getName());
      }
      written |= mayWrite(method.getName(), arguments);
      Object result = call(method, arguments);
      if (written && method.getName().equals("commit")) {
        sync();
        written = false;
      }
      return result;
    }

    private static boolean asksTheStore(Method method) {
      return method.getDeclaringClass() == Connection.class && !method.getName().equals("isClosed");
    }

    private @Nullable Object onLeftStore(String method) throws SQLException {
      switch (method) {
        case "close" -> LeftStore.leave(pool, connection);
        case "rollback" -> {}
        default -> throw LeftStore.told();
      }
      return null;
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
        throws Throwable {
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private void sync() throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(SYNC);
      }
    }

    private static boolean mayWrite(String method, @Nullable Object @Nullable [] arguments) {
      return switch (method) {
        case "createStatement", "prepareCall" -> true;
        case "prepareStatement" ->
            !(arguments != null
                && arguments[0] instanceof String sql
                && sql.stripLeading().regionMatches(true, 0, "SELECT", 0, 6));
        default -> false;
      };
    }
  }
}
