package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** How every write answers in every case, as a table that is written for people to read. */
public interface ResourceStatusContract {
  String SHOWN_FOR_ONE = "shown for one resource: all writes take the same way to the book";

  RunningService service();

  /** Where the table is written. */
  Path table();

  /** What is answered while the database is gone; null where that cannot be. */
  @Nullable Answer withoutDatabase(String path, String body) throws IOException;

  @Test
  default void everyWriteAnswersEveryCaseAsPromised() throws Exception {
    List<WriteResource> resources = WriteResources.all();
    Set<String> names = new TreeSet<>(resources.stream().map(WriteResource::name).toList());
    names.add(ImportRow.NAME);
    // Shown by RedactionContract and PersonContract: they are no writes of an aggregate, with a
    // version and a next place.
    names.addAll(Set.of("POST /admin/redactions", "DELETE /admin/persons/{subject}"));
    assertThat(names).isEqualTo(mapped());
    long began = System.nanoTime();
    WriteTable table = new WriteTable();
    for (WriteResource resource : resources) {
      try {
        new WriteRow(service(), resource, table).ask();
      } catch (AssertionError e) {
        throw new AssertionError(resource.name() + table.faults(), e);
      }
      boolean shown = resource.path().equals("/collaborations/{id}/participants");
      if (shown) {
        loseARace(resource, table);
        loseTheDatabase(resource, table);
      } else {
        table.cannot(resource.name(), Column.RACE_LOST, SHOWN_FOR_ONE);
        table.cannot(resource.name(), Column.NO_BOOK, SHOWN_FOR_ONE);
      }
    }
    new ImportRow(service(), table).ask();
    table.note("asked by an administrator; who else is let through stands in a table of its own");
    Files.writeString(table(), table.markdown());
    assertThat(table.faults()).isEmpty();
    assertThat(table.empty()).isEmpty();
    System.out.printf("the table took %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  /** Every write that the running service knows, in the words of the table. */
  private Set<String> mapped() {
    Set<String> all = new TreeSet<>();
    service()
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> all.addAll(writes(info, handler)));
    return all;
  }

  private static Set<String> writes(RequestMappingInfo info, HandlerMethod handler) {
    Set<String> writes = new TreeSet<>();
    boolean ours = handler.getBeanType().getName().startsWith("se.samverkanstrappan.command.");
    for (String path : info.getPatternValues()) {
      for (var method : info.getMethodsCondition().getMethods()) {
        if (ours && path.startsWith("/api/v1/") && !Set.of("GET", "HEAD").contains(method.name())) {
          writes.add(method + " " + path.substring("/api/v1".length()));
        }
      }
    }
    return writes;
  }

  /** Forced: another writer has the next place in the stream and does not let it go. */
  private void loseARace(WriteResource template, WriteTable table) throws SQLException {
    Furnished furnished = Furnished.forWriting(service(), template);
    WriteResource resource = template.in(furnished::named);
    int events = furnished.events();
    try (Connection other = service().bean(DataSource.class).getConnection()) {
      other.setAutoCommit(false);
      takeTheNextPlace(other, furnished);
      Answer answer = service().send(resource.method(), resource.path(), resource.body());
      WriteRow.assertProblem(answer, 409, "race-lost");
      other.rollback();
    }
    assertThat(furnished.events()).isEqualTo(events);
    table.tell(
        template.name(),
        Column.RACE_LOST,
        "409 " + table.note("forced: another writer held the next place of the stream"));
  }

  private static void takeTheNextPlace(Connection other, Furnished furnished) throws SQLException {
    try (PreparedStatement insert =
        other.prepareStatement(
            """
            INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type,
              eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)
            SELECT aggregateIdentifier, ?, type, ?, metaData, payload, payloadRevision,
              payloadType, timeStamp
            FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber = 0
            """)) {
      insert.setLong(1, furnished.version());
      insert.setString(2, UUID.randomUUID().toString());
      insert.setString(3, furnished.stream());
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }

  private void loseTheDatabase(WriteResource template, WriteTable table) throws IOException {
    Answer answer = withoutDatabase("/collaborations/none/participants", "{}");
    if (answer == null) {
      table.cannot(template.name(), Column.NO_BOOK, "the database is in the same process");
      return;
    }
    WriteRow.assertProblem(answer, 503, "book-unavailable");
    assertThat(answer.header("Retry-After")).isNotEmpty();
    table.tell(template.name(), Column.NO_BOOK, "503 + Retry-After");
  }
}
