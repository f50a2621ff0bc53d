package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BacklogTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Serializer serializer = Jackson3Serializer.builder().build();
  private final JdbcClient jdbc = JdbcClient.create(database());
  private long nanos;
  private final Backlog backlog =
      new Backlog(
          jdbc,
          new PublishedPosition(jdbc, serializer),
          Clock.fixed(NOW, ZoneOffset.UTC),
          () -> nanos);

  @BeforeEach
  void givenThreeEventsOfWhichTwoArePublished() {
    jdbc.sql("CREATE TABLE DomainEventEntry (globalIndex BIGINT PRIMARY KEY, timeStamp VARCHAR)")
        .update();
    jdbc.sql(
            "CREATE TABLE TokenEntry (processorName VARCHAR, segment INT, token VARBINARY,"
                + " tokenType VARCHAR)")
        .update();
    for (int each = 1; each <= 3; each++) {
      recorded(each, NOW.minusSeconds(60 - each));
    }
    // One that was handed out and never written must not hold back what comes after it.
    published(GapAwareTrackingToken.newInstance(2, List.of(1L)));
  }

  @Test
  void whatTheTokenHasNotPassedWaitsSinceItWasRecorded() {
    assertThat(backlog.events()).isEqualTo(1);
    assertThat(backlog.millis()).isEqualTo(57_000);
  }

  @Test
  void nothingWaitsWhereTheTokenIsAtTheEnd() {
    published(GapAwareTrackingToken.newInstance(3, List.of()));

    assertThat(backlog.events()).isZero();
    assertThat(backlog.millis()).isZero();
  }

  @Test
  void withoutATokenAllWaits() {
    jdbc.sql("DELETE FROM TokenEntry").update();

    assertThat(backlog.events()).isEqualTo(3);
    assertThat(backlog.millis()).isEqualTo(59_000);
  }

  @Test
  void ofAWholeBookThatWaitsOnlyTheBeginningIsCounted() {
    jdbc.sql("INSERT INTO DomainEventEntry SELECT X + 3, ? FROM SYSTEM_RANGE(1, 20000)")
        .param(NOW.toString())
        .update();

    assertThat(backlog.events()).isEqualTo(Backlog.FAR);
    assertThat(backlog.millis()).isEqualTo(57_000);
  }

  @Test
  void theBookIsLookedAtOnceInTenSeconds() {
    backlog.events();
    recorded(4, NOW);

    nanos += Duration.ofSeconds(9).toNanos();
    assertThat(backlog.events()).isEqualTo(1);

    nanos += Duration.ofSeconds(1).toNanos();
    assertThat(backlog.events()).isEqualTo(2);
  }

  @Test
  void whatTheDatabaseDoesNotSayIsNoNumber() {
    jdbc.sql("DROP TABLE DomainEventEntry").update();

    assertThat(backlog.events()).isNaN();
    assertThat(backlog.millis()).isNaN();
  }

  private void recorded(long position, Instant at) {
    jdbc.sql("INSERT INTO DomainEventEntry VALUES (?, ?)").params(position, at.toString()).update();
  }

  private void published(GapAwareTrackingToken token) {
    SerializedObject<byte[]> written = serializer.serialize(token, byte[].class);
    jdbc.sql("DELETE FROM TokenEntry").update();
    jdbc.sql("INSERT INTO TokenEntry VALUES (?, 0, ?, ?)")
        .params(PublishingProcessor.NAME, written.getData(), written.getType().getName())
        .update();
  }

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
