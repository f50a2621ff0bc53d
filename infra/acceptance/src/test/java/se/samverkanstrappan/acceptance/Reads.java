package se.samverkanstrappan.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the read side says, in forms that are easy to compare. */
record Reads(Api api) {
  private static final int PAGE_SIZE = 200;
  private static final int NOT_YET = 503;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** A timeline's segments as {@code from status step/emerging}; closed: {@code from CLOSED}. */
  List<String> timeline(String collaboration, long version) {
    return segments(collaboration, version)
        .path("segments")
        .valueStream()
        .map(Reads::segment)
        .toList();
  }

  JsonNode segments(String collaboration, long version) {
    return patiently("/collaborations/" + collaboration + "/timeline?minVersion=" + version);
  }

  private static String segment(JsonNode segment) {
    String begin = segment.path("from").asString() + " " + segment.path("status").asString();
    return segment.path("step").isNumber()
        ? begin + " " + segment.path("step").asInt() + "/" + segment.path("emerging").asInt()
        : begin;
  }

  /** The ids of the interactions that stand now, in the order given. */
  List<String> interactions(String collaboration, long version) {
    return items("/collaborations/" + collaboration + "/interactions?minVersion=" + version)
        .stream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  /** The ids of the interactions that were ever logged, one for each event. */
  List<String> logged(String collaboration, long version) {
    return history(collaboration, version).stream()
        .filter(item -> item.path("type").asString().equals("collaboration.interaction-logged"))
        .map(item -> item.path("data").path("id").asString())
        .toList();
  }

  List<JsonNode> history(String collaboration, long version) {
    return items("/collaborations/" + collaboration + "/history?minVersion=" + version);
  }

  /** All items of a list, page by page. */
  List<JsonNode> items(String path) {
    String list = path + (path.contains("?") ? "&" : "?") + "size=" + PAGE_SIZE + "&page=";
    var items = new ArrayList<JsonNode>();
    for (int page = 0; ; page++) {
      JsonNode answer = patiently(list + page);
      answer.path("items").forEach(items::add);
      if (items.size() >= answer.path("total").asInt() || answer.path("items").isEmpty()) {
        return items;
      }
    }
  }

  /** Asks again for what is not there yet, as a client does that heeds {@code Retry-After}. */
  private JsonNode patiently(String path) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> api.get(path), answer -> answer.status() != NOT_YET)
        .orFail()
        .json();
  }

  /** Every read there is, by its address, byte for byte. */
  Map<String, String> everything(Stream<String> collaborations) {
    var bodies = new TreeMap<String, String>();
    List<String> paths = new ArrayList<>();
    paths.addAll(List.of("/ladder", "/rules", "/placements", "/collaborations?size=200"));
    paths.addAll(List.of("/actors?size=200", "/actors?size=200&page=1"));
    collaborations
        .map(id -> "/collaborations/" + id)
        .forEach(
            one ->
                Stream.of("", "/timeline", "/interactions", "/history")
                    .forEach(view -> paths.add(one + view)));
    paths.forEach(path -> bodies.put(path, api.get(path).orFail().body()));
    return bodies;
  }
}
