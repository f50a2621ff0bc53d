package se.samverkanstrappan.command.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import se.samverkanstrappan.events.assignment.FollowUpContent;

/** A follow-up as query-service sends it to be fixed. */
record SentFollowUp(String json) {
  static final String BODY =
      """
      {"epoch":1,"asOf":"2024-12-31","knownAt":"2026-01-15T08:00:00.000000Z","rule":"2026-1",
       "sha256":"{sha256}","bytes":{bytes},"content":"{content}"}
      """;

  /** Of an assignment, with a text in it. */
  static SentFollowUp of(String assignment, String title) {
    return new SentFollowUp(
        """
        {"asOf":"2024-12-31","assignment":{"id":"%s","title":"%s"},\
        "format":"samverkanstrappan-follow-up/1","knownAt":"2026-01-15T08:00:00.000000Z",\
        "rule":"2026-1","share":0.50,\
        "tasks":[{"collaborations":[{"id":"c","title":"%s"}],"id":"stod"}]}"""
            .formatted(assignment, title, title));
  }

  /** What stands for the names in braces. */
  Map<String, String> names() {
    byte[] utf8 = json.getBytes(UTF_8);
    return Map.of(
        "{sha256}", FollowUpContent.sha256(utf8),
        "{bytes}", "" + utf8.length,
        "{content}", FollowUpContent.pack(utf8));
  }

  String body() {
    String body = BODY;
    for (Map.Entry<String, String> each : names().entrySet()) {
      body = body.replace(each.getKey(), each.getValue());
    }
    return body;
  }
}
