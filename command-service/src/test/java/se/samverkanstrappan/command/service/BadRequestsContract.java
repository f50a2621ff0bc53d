package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** Bad requests of every kind: each is told apart, none leaves a trace. */
public interface BadRequestsContract {
  int AT_LEAST = 60;

  RunningService service();

  @Test
  default void whatIsRefusedIsToldAndNothingIsWritten() throws IOException {
    Furnished furnished = furnished();
    int events = furnished.events();
    int version = furnished.version();
    List<String> faults = new ArrayList<>();
    List<BadRequest> requests = BadRequest.all();
    for (BadRequest each : requests) {
      BadRequest request = each.in(furnished::named);
      Answer answer =
          service()
              .send(
                  request.method(),
                  request.path(),
                  BodyPublishers.ofByteArray(request.bytes()),
                  request.headers());
      try {
        assertRefused(request, answer);
        assertThat(furnished.events()).as("events in the book").isEqualTo(events);
      } catch (AssertionError e) {
        faults.add(request.name() + ": " + answer.response().body() + e.getMessage());
        events = furnished.events();
      }
    }
    assertThat(faults).isEmpty();
    assertThat(furnished.version()).isEqualTo(version);
    assertThat(requests).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    System.out.println(requests.size() + " bad requests refused");
  }

  private Furnished furnished() {
    WriteResource any = WriteResource.post(200, "/collaborations/{id}/withdraw", "{}");
    return Furnished.forWriting(service(), any);
  }

  private static void assertRefused(BadRequest request, Answer answer) {
    assertThat(answer.status()).isEqualTo(request.status());
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().required("status").asInt()).isEqualTo(request.status());
    assertThat(answer.json().required("type").asString()).startsWith("urn:samverkanstrappan:");
    assertThat(answer.json().required("correlationId").asString()).isNotEmpty();
    assertThat(answer.pointers()).containsExactlyInAnyOrderElementsOf(request.pointers());
    assertThat(answer.response().body().replace(request.name(), ""))
        .doesNotContain("Exception")
        .doesNotContain("tools.jackson")
        .doesNotContain("se.samverkanstrappan");
  }

  @Test
  default void tenThousandObservationsAreRefusedInAFewWords() {
    Furnished furnished = furnished();
    String observations = String.join(",", Collections.nCopies(10_000, "\"INFORMED\""));
    int events = furnished.events();
    Answer answer =
        service()
            .post(
                furnished.named("/collaborations/{id}/interactions"),
                "{\"observations\":[" + observations + "]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).hasSizeBetween(1, 200);
    assertThat(furnished.events()).isEqualTo(events);
  }

  /** Text is text: nothing is taken out of it, whatever it would be elsewhere. */
  @Test
  default void whatOnlyLooksDangerousIsKept() {
    String body =
        """
        {"title":"%s","owner":"region-12","openedOn":"2020","form":"ONGOING"}
        """;
    for (String title :
        List.of(
            "<script>alert(1)</script>",
            "'; DROP TABLE DomainEventEntry; --",
            "${jndi:ldap://x} #{1+1} {{1+1}} %s %n",
            "=HYPERLINK(1)",
            "../../etc/passwd",
            "\\u202eomvänt\\u200b\\ufeff",
            "e\\u0301 \\ud83e\\udd1d \\uffff",
            "å".repeat(200),
            "\uD83E\uDD1D".repeat(200))) {
      Answer answer = service().post("/collaborations", body.replace("%s", title));
      assertThat(answer.status()).as(title).isEqualTo(201);
    }
  }

  /** The bounds themselves are within. */
  @Test
  default void whatJustFitsIsTaken() {
    Furnished furnished = furnished();
    String path = furnished.named("/collaborations/{id}/ambitions");
    String ambition = "{\"id\":\"%s\",\"step\":%s,\"by\":\"%s\"}";
    String id = UUID.randomUUID() + "-".repeat(28);
    for (String body :
        List.of(
            ambition.formatted(id, "1", "9999-12-31"),
            ambition.formatted("0", "8", "0000"),
            ambition.formatted("a", "8", "2024-02-29"))) {
      assertThat(service().post(path, body).status()).as(body).isEqualTo(201);
    }
    String large = ambition.formatted("b", "5", "2030");
    large += " ".repeat(1_000_000 - large.length());
    assertThat(service().post(path, large).status()).isEqualTo(201);
    String any = "{\"step\":5,\"by\":\"2030\"}";
    assertThat(service().post(path, any, "If-Match", "*").status()).isEqualTo(201);
    assertThat(service().post(path, any, "Accept", "application/*;q=0.1").status()).isEqualTo(201);
    assertThat(service().post(path, any, "Accept", "text/html, */*;q=0.8").status()).isEqualTo(201);
    String type = "application/json; charset=UTF-8";
    assertThat(service().post(path, any, "Content-Type", type).status()).isEqualTo(201);
  }
}
