package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.command.service.OpenApiDocument.Operation;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks for persons what the document shows of them, in the order in which that can be. */
record PersonExamples(RunningService service, OpenApiDocument document) {
  private static final String ACCOUNT = "anna";

  void areAnsweredAsTold() {
    Operation reading = operation("GET");
    Operation erasing = operation("DELETE");
    String path = path(ACCOUNT);
    told(reading, "404", service.send("GET", path, ""));
    String name = Operation.content(reading.response("200")).at("/example/name").asString();
    signIn(ACCOUNT, name);
    Answer read = service.send("GET", path, "");
    assertThat(read.json().required("subject").asString()).isEqualTo(TestIssuer.subject(ACCOUNT));
    assertThat(comparable(read.json())).isEqualTo(comparable(told(reading, "200", read)));
    assertThat(service.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(told(reading, "200", service.send("GET", path, "")).has("name")).isTrue();
    signIn(KeptNames.ACCOUNT, "Bo");
    Answer refused = service.send("DELETE", path(KeptNames.ACCOUNT), "");
    assertThat(comparable(refused.json())).isEqualTo(comparable(told(erasing, "409", refused)));
  }

  private Operation operation(String method) {
    return document.administration().stream()
        .filter(each -> each.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static String path(String account) {
    return "/admin/persons/" + TestIssuer.subject(account);
  }

  private void signIn(String account, String name) {
    String token =
        TestIssuer.sign(
            TestIssuer.claims(account, "region-12", "process-owner").claim("name", name).build());
    String path = "/api/v1/collaborations";
    assertThat(service.sendAs(token, "POST", path, TokenContract.OPENING).status()).isEqualTo(201);
  }

  /** The example under a status, when an answer is of that status and of its schema. */
  private JsonNode told(Operation operation, String status, Answer answer) {
    assertThat(answer.status() + " " + answer.response().body()).startsWith(status);
    JsonNode content = Operation.content(document.resolved(operation.response(status)));
    assertThat(document.faults(content.required("schema"), answer.json())).isEmpty();
    return content.required("example");
  }

  /** Without what is another in each installation. */
  private static JsonNode comparable(JsonNode answer) {
    ObjectNode comparable = (ObjectNode) answer.deepCopy();
    return comparable.remove(List.of("subject", "seenOn", "detail", "correlationId"));
  }
}
