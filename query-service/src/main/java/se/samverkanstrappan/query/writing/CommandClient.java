package se.samverkanstrappan.query.writing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.writing.CommandAnswer.Away;
import se.samverkanstrappan.query.writing.CommandAnswer.Fault;
import se.samverkanstrappan.query.writing.CommandAnswer.Refused;
import se.samverkanstrappan.query.writing.CommandAnswer.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the writes of pages to the write side, and reads what it answers. */
@Component
public final class CommandClient {
  private static final Logger LOG = LoggerFactory.getLogger(CommandClient.class);
  private static final int UNKNOWN = 401;

  private final WriteSide writeSide;

  CommandClient(WriteSide writeSide) {
    this.writeSide = writeSide;
  }

  /**
   * Sends a write; the answer is awaited for ten seconds at most.
   *
   * @param path of the address, encoded
   * @param key which makes it safe to send the same again
   * @param version of what is written to, on which it is to be written; null for any
   */
  public CommandAnswer send(
      HttpMethod method, String path, String key, @Nullable Long version, Map<String, ?> body) {
    Optional<String> token = writeSide.token();
    if (token.isEmpty()) {
      return Refused.with(UNKNOWN);
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("Idempotency-Key", key);
    if (version != null) {
      headers.put(HttpHeaders.IF_MATCH, "\"" + version + "\"");
    }
    return writeSide
        .send(method, path, token.get(), headers, body)
        .map(CommandClient::read)
        .orElseGet(Away::new);
  }

  private static CommandAnswer read(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return written(answer.body());
    }
    if (status / 100 != 4) {
      LOG.warn("command-service=away status={}", status);
      return new Away();
    }
    return refused(status, answer.body());
  }

  private static CommandAnswer written(String body) {
    try {
      JsonNode written = JsonMapper.shared().readTree(body);
      return new Written(written.path("id").asString(""), written.path("version").asLong(0));
    } catch (JacksonException e) {
      LOG.warn("command-service=away cause={}", e.toString());
      return new Away();
    }
  }

  private static CommandAnswer refused(int status, String body) {
    JsonNode problem;
    try {
      problem = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      // Something between the two refused it in its own words.
      return Refused.with(status);
    }
    List<Fault> errors = new ArrayList<>();
    for (JsonNode each : problem.path("errors")) {
      errors.add(new Fault(each.path("pointer").asString(""), each.path("message").asString("")));
    }
    String detail = problem.path("detail").asString("");
    return new Refused(status, detail.isEmpty() ? null : detail, errors);
  }
}
