package se.samverkanstrappan.query.writing;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.writing.ImportAnswer.Away;
import se.samverkanstrappan.query.writing.ImportAnswer.Refused;
import se.samverkanstrappan.query.writing.ImportAnswer.Taken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands files on to be imported by the write side, and asks how far it has come. */
@Component
public final class ImportClient {
  private static final Logger LOG = LoggerFactory.getLogger(ImportClient.class);
  private static final String IMPORTS = "/api/v1/imports";
  private static final int UNKNOWN = 401;

  /** The largest file takes its time over a slow line. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final WriteSide writeSide;

  ImportClient(WriteSide writeSide) {
    this.writeSide = writeSide;
  }

  /**
   * How a file is to be imported.
   *
   * @param mediaType what it is
   * @param check whether it is only to be checked
   * @param valid whether what has no fault is to go in though something else has
   * @param key which makes it safe to send the same again
   */
  public record Order(String mediaType, boolean check, boolean valid, String key) {
    private String path() {
      return IMPORTS + "?dryRun=" + check + "&mode=" + (valid ? "valid" : "all");
    }
  }

  /** Sends a file as it comes in, so that it is held nowhere here. */
  public ImportAnswer send(Order order, InputStream file) {
    Optional<String> token = writeSide.token();
    if (token.isEmpty()) {
      return new Refused(UNKNOWN);
    }
    return writeSide
        .send(
            HttpMethod.POST,
            order.path(),
            token.get(),
            Map.of(
                "Content-Type", order.mediaType(),
                "Idempotency-Key", order.key(),
                "Prefer", "respond-async"),
            BodyPublishers.ofInputStream(() -> file),
            PATIENCE)
        .map(ImportClient::read)
        .orElseGet(Away::new);
  }

  /**
   * How far an import has come.
   *
   * @param job letters, digits and hyphens
   * @throws Refusal where there is none, it is not for who asks, or nobody could say
   */
  public JsonNode job(String job) {
    return writeSide.ask(IMPORTS + "/" + job).orElseThrow(() -> Refusal.notFound("import", job));
  }

  private static ImportAnswer read(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return json(answer.body())
          .map(job -> job.path("id").asString(""))
          .<ImportAnswer>map(Taken::new)
          .orElseGet(Away::new);
    }
    if (status / 100 == 4) {
      return new Refused(status);
    }
    LOG.warn("command-service=away status={}", status);
    return new Away();
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JsonMapper.shared().readTree(body));
    } catch (JacksonException e) {
      LOG.warn("command-service=away cause={}", e.toString());
      return Optional.empty();
    }
  }
}
