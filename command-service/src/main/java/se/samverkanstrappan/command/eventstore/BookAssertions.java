package se.samverkanstrappan.command.eventstore;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.InitializingBean;

/** Refuses to start where Axon fell back to something that does not keep what it is given. */
record BookAssertions(EventStorageEngine engine, TransactionManager transactions)
    implements InitializingBean {
  @Override
  public void afterPropertiesSet() {
    if (!(engine instanceof JdbcEventStorageEngine)) {
      throw new IllegalStateException("the book is not kept by JDBC but by " + engine.getClass());
    }
    if (!(transactions instanceof SpringTransactionManager)) {
      throw new IllegalStateException("no Spring transactions but " + transactions.getClass());
    }
  }
}
