package se.samverkanstrappan.query.writing;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the book, as the write side tells who has signed in. */
@Component
public final class BookHeads {
  private static final Logger LOG = LoggerFactory.getLogger(BookHeads.class);

  private final WriteSide writeSide;

  BookHeads(WriteSide writeSide) {
    this.writeSide = writeSide;
  }

  /**
   * The version of each aggregate just now, by its kind's word and id with a slash between them.
   *
   * @throws Refusal where nobody has signed in, or the write side does not tell
   */
  public Map<String, Long> now() {
    String token = writeSide.token().orElseThrow(Refusal::signInFirst);
    HttpResponse<String> told =
        writeSide.get("/internal/heads", token).orElseThrow(Refusal::writesUnavailable);
    if (told.statusCode() != 200) {
      LOG.warn("command-service=away status={}", told.statusCode());
      throw Refusal.writesUnavailable();
    }
    return read(told.body());
  }

  private static Map<String, Long> read(String body) {
    try {
      Map<String, Long> heads = new TreeMap<>();
      JsonNode told = JsonMapper.shared().readTree(body).required("heads");
      told.properties().forEach(each -> heads.put(each.getKey(), each.getValue().asLong()));
      return heads;
    } catch (JacksonException e) {
      // Something between the two speaks for the write side.
      LOG.warn("command-service=away cause={}", e.toString());
      throw Refusal.writesUnavailable();
    }
  }
}
