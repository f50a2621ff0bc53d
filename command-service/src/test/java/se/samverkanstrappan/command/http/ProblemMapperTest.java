package se.samverkanstrappan.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class ProblemMapperTest {
  private final ProblemMapper mapper = new ProblemMapper();

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"53100", "53200", "53300", "08006", "57P01", "90098", "90028", "90031", "HY000"})
  void aDatabaseThatIsFullOrGoneIsToBeAskedAgainLater(@Nullable String state) {
    SQLException said = new SQLException("could not extend file", state);

    assertToBeAskedAgain(mapper.on(new UncategorizedSQLException("write", "INSERT", said)));
    assertToBeAskedAgain(
        mapper.on(
            new EventStoreException(
                "append", new BatchUpdateException("batch", state, new int[0], said))));
  }

  /** H2 says so of a commit that finds no room. */
  @Test
  void aDatabaseWhoseFileCannotBeWrittenIsToBeAskedAgainLater() {
    IOException full = new IOException("File too large");
    SQLException said =
        new SQLException("IO Exception", "90999", 90999, new IllegalStateException(full));

    assertToBeAskedAgain(mapper.on(new TransactionSystemException("JDBC commit failed", said)));
  }

  private static void assertToBeAskedAgain(ResponseEntity<Object> answer) {
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
  }

  @Test
  void whatADatabaseSaysOfAMistakeOfOursIsOurFault() {
    SQLException said = new SQLException("value too long", "22001");

    assertThat(mapper.on(new UncategorizedSQLException("write", "INSERT", said)).getStatusCode())
        .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
