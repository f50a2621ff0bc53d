package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import se.samverkanstrappan.command.service.OpenApiDocument.Operation;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples of an operation on imports, which are sent with parameters and as two types. */
record ImportExamples(RunningService service, OpenApiDocument document, Operation operation) {
  /** Sends them in turn and holds each answer against what is told; gives the last. */
  Answer send(String type, String... names) {
    List<Answer> answers = new ArrayList<>();
    for (String name : names) {
      JsonNode content = operation.told().at("/requestBody/content").required(type);
      JsonNode value = content.required("examples").required(name).required("value");
      boolean json = value.isObject();
      String body = json ? value.toString() : value.stringValue();
      assertThat(json ? document.faults(content.required("schema"), value) : List.of()).isEmpty();
      answers.add(service.post("/imports" + query(name), body, headers(type, name)));
      isAnsweredAsTold(name, answers.getLast());
    }
    return answers.getLast();
  }

  private String query(String example) {
    List<String> query = new ArrayList<>();
    for (JsonNode each : parameters("query")) {
      JsonNode value = each.at("/examples/" + example + "/value");
      if (!value.isMissingNode()) {
        query.add(each.required("name").asString() + "=" + value.asString());
      }
    }
    return query.isEmpty() ? "" : "?" + String.join("&", query);
  }

  private String[] headers(String type, String example) {
    List<String> headers = new ArrayList<>(List.of("Content-Type", type));
    for (JsonNode each : parameters("header")) {
      JsonNode value = each.at("/examples/" + example + "/value");
      if (!value.isMissingNode()) {
        headers.add(each.required("name").asString());
        headers.add(value.asString());
      }
    }
    return headers.toArray(String[]::new);
  }

  private List<JsonNode> parameters(String in) {
    return operation.told().required("parameters").values().stream()
        .filter(each -> each.required("in").asString().equals(in))
        .toList();
  }

  void isAnsweredAsTold(String example, Answer answer) {
    String status = operation.status(example);
    assertThat(answer.status() + " " + answer.response().body()).startsWith(status);
    JsonNode response = operation.response(status);
    JsonNode content = Operation.content(response);
    assertThat(document.faults(content.required("schema"), answer.json())).as(example).isEmpty();
    JsonNode told = content.required("examples").required(example).required("value");
    assertThat(comparable(answer.json())).as(example).isEqualTo(comparable(told));
    for (String header : response.required("headers").propertyNames()) {
      if (!header.equals("Idempotency-Replayed")) {
        assertThat(answer.header(header)).as(example + " " + header).isNotEmpty();
      }
    }
  }

  /** Without what is another each time. */
  private static JsonNode comparable(JsonNode answer) {
    ObjectNode comparable = (ObjectNode) answer.deepCopy();
    comparable.remove(List.of("id", "startedAt", "endedAt", "correlationId"));
    return comparable;
  }
}
