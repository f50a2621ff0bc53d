package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** What is promised of follow-ups that are fixed, whatever database the book stands in. */
public interface FollowUpContract {
  RunningService service();

  void restart();

  private String created() {
    Answer created = service().post("/assignments", "{" + AssignmentContract.FACTS + "}");
    assertThat(created.status()).isEqualTo(201);
    return created.id();
  }

  private static void problem(Answer answer, int status, String... pointers) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    if (pointers.length > 0) {
      assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers);
    }
  }

  /** Snapshots are kept deflated. */
  private static String inflated(byte[] deflated) {
    try (InputStream json = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is published here: what was redacted would stand in the way for ever. */
  @BeforeEach
  default void publishedAsItIs() {
    service().book().sql("UPDATE Publication SET wantedEpoch = epoch").update();
  }

  @Test
  default void whatWasMadeBeforeARedactionIsNotKeptAfterIt() throws Exception {
    String id = created();
    String path = "/assignments/" + id + "/follow-ups";
    String body = SentFollowUp.of(id, "Före").body();
    for (String other : List.of("0", "2")) {
      isOutdated(service().post(path, body.replace("\"epoch\":1,", "\"epoch\":" + other + ",")));
    }
    try (ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor();
        Connection redacting = service().bean(DataSource.class).getConnection()) {
      redacting.setAutoCommit(false);
      try (PreparedStatement raise =
          redacting.prepareStatement("UPDATE Publication SET wantedEpoch = epoch + 1")) {
        assertThat(raise.executeUpdate()).isEqualTo(1);
      }
      Future<Answer> fixing = sender.submit(() -> service().post(path, body));
      assertThatThrownBy(() -> fixing.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      redacting.commit();
      isOutdated(fixing.get());
    }
    isOutdated(service().post(path, body));
    publishedAsItIs();
    assertThat(service().post(path, body).version()).isEqualTo(2);
  }

  private static void isOutdated(Answer answer) {
    problem(answer, 503);
    assertThat(answer.json().required("type").asString()).endsWith(":outdated-source");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  @Test
  default void keepsFollowUpsAndTheirSnapshotHoldsNoContent() {
    String id = created();
    String path = "/assignments/" + id + "/follow-ups";
    SentFollowUp first = SentFollowUp.of(id, "Första");
    Answer fixed = service().post(path, first.body());
    assertThat(fixed.status()).as(fixed.response().body()).isEqualTo(201);
    assertThat(fixed.version()).isEqualTo(2);
    assertThat(fixed.header("Location")).isEqualTo("/api/v1/follow-ups/" + fixed.id());
    for (int i = 0; i < 210; i++) {
      String facts = AssignmentContract.FACTS.replace("N2024/1", "N" + i);
      assertThat(service().put("/assignments/" + id, "{" + facts + "}").status()).isEqualTo(200);
    }
    List<String> snapshots =
        service()
            .book()
            .sql("SELECT payload FROM SnapshotEventEntry WHERE aggregateIdentifier = ?")
            .param("assignment/" + id)
            .query((row, number) -> inflated(row.getBytes(1)))
            .list();
    assertThat(snapshots)
        .singleElement()
        .asString()
        .contains(first.names().get("{sha256}"))
        .doesNotContain(first.names().get("{content}"));
    restart();

    problem(service().post(path, first.body()), 422, "/sha256");
    assertThat(service().post(path, SentFollowUp.of(id, "Andra").body()).version()).isEqualTo(213);
  }

  @Test
  default void whatAFollowUpWasAskedForTellsItsTwinsAndNotWhatItSays() {
    String id = created();
    String path = "/assignments/" + id + "/follow-ups";
    String[] asked = {"Idempotency-Key", "fix-" + id, "Idempotency-Fingerprint", "a".repeat(64)};
    Answer fixed = service().post(path, SentFollowUp.of(id, "Första").body(), asked);
    assertThat(fixed.status()).as(fixed.response().body()).isEqualTo(201);

    String anew = SentFollowUp.of(id, "Andra").body();
    Answer twin = service().post(path, anew, asked);
    assertThat(twin.status()).isEqualTo(201);
    assertThat(twin.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(twin.response().body()).isEqualTo(fixed.response().body());
    asked[3] = "b".repeat(64);
    problem(service().post(path, anew, asked), 422);
    asked[3] = "nothing";
    problem(service().post(path, anew, asked), 400, "");
    String[] two = {asked[0], asked[1], asked[2], "a".repeat(64), asked[2], "a".repeat(64)};
    problem(service().post(path, anew, two), 400, "");
  }

  @Test
  default void anAssignmentWithFollowUpsIsTheOneThatItsBundleTells() {
    String id = created();
    String path = "/assignments/" + id + "/follow-ups";
    assertThat(service().post(path, SentFollowUp.of(id, "T").body()).status()).isEqualTo(201);

    Answer imported =
        service()
            .post(
                "/imports",
                """
                {"format":"samverkanstrappan-bundle/1","actors":[],"collaborations":[],
                 "assignments":[{"id":"%s",%s}]}
                """
                    .formatted(id, AssignmentContract.FACTS));

    assertThat(imported.status()).as(imported.response().body()).isEqualTo(200);
    assertThat(imported.json().required("unchanged").asLong()).isEqualTo(1);
    assertThat(imported.json().required("added").asLong()).isZero();
  }
}
