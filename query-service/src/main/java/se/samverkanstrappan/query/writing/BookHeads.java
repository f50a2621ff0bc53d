package se.samverkanstrappan.query.writing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.web.Refusal;
import tools.jackson.databind.JsonNode;

/** What stands in the book, as the write side tells who has signed in. */
@Component
public final class BookHeads {
  private final WriteSide writeSide;

  BookHeads(WriteSide writeSide) {
    this.writeSide = writeSide;
  }

  /**
   * The version of each aggregate just now, by its kind's word and id with a slash between them.
   *
   * @throws Refusal where nobody has signed in, it is not for who asks, or the write side does not
   *     tell
   */
  public Map<String, Long> now() {
    JsonNode told =
        writeSide
            .ask("/internal/heads")
            .map(answer -> answer.path("heads"))
            .filter(JsonNode::isObject)
            .orElseThrow(Refusal::writesUnavailable);
    Map<String, Long> heads = new TreeMap<>();
    told.properties().forEach(each -> heads.put(each.getKey(), each.getValue().asLong()));
    return heads;
  }
}
