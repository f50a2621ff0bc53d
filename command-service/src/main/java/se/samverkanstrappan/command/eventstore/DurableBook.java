package se.samverkanstrappan.command.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Makes H2 keep what it acknowledged through a power failure; PostgreSQL does so by itself.
 *
 * <p>H2 writes behind: by default thousands of acknowledged commits are lost with the process. With
 * no retention and a synchronous checkpoint after each commit none is.
 */
final class DurableBook implements BeanPostProcessor {
  private static final String H2 = "jdbc:h2:";

  /**
   * H2 bounds by itself how long it waits for another's locks; PostgreSQL would wait for as long as
   * a hung instance holds on to them. Who waits longer has lost the race, see {@link LostRaces}.
   */
  private static final String PATIENCE = "SET lock_timeout = '4s'";

  /** Every failure is an exception to us; H2 would write it down once more, beside the book. */
  private static final String NOT_TWICE = "TRACE_LEVEL_FILE=0";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      if (isH2(pool)) {
        pool.setJdbcUrl(withOption(withOption(pool.getJdbcUrl(), "RETENTION_TIME=0"), NOT_TWICE));
      } else {
        pool.setConnectionInitSql(PATIENCE);
      }
    }
    return bean;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof HikariDataSource pool && isH2(pool) ? new DurableDataSource(pool) : bean;
  }

  private static boolean isH2(HikariDataSource pool) {
    return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith(H2);
  }

  private static String withOption(String url, String option) {
    String key = option.substring(0, option.indexOf('='));
    return url.contains(";" + key) ? url : url + ";" + option;
  }
}
