package se.samverkanstrappan.bench.reads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the read side has come as far as what was written. */
final class CaughtUp {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SAMPLE = 200;
  private static final int OK = 200;

  private final Http http;
  private final Map<String, Long> versions;
  private final List<String> waitedFor;

  CaughtUp(Http http, Map<String, Long> versions) {
    this.http = http;
    this.versions = versions;
    List<String> ids = new ArrayList<>(versions.keySet());
    ids.sort(null);
    int step = Math.max(1, ids.size() / SAMPLE);
    this.waitedFor = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += step) {
      waitedFor.add(ids.get(i));
    }
  }

  /** Asks about a part of the collaborations, cheaply, so that asking does not slow it down. */
  boolean seemsSo() {
    while (!waitedFor.isEmpty() && isThere(waitedFor.getFirst())) {
      waitedFor.removeFirst();
    }
    return waitedFor.isEmpty();
  }

  private boolean isThere(String id) {
    try {
      Http.Answer answer = http.get("/api/v1/collaborations/" + id + "/history?size=1");
      return answer.status() == OK
          && JSON.readTree(answer.body()).path("total").asLong() >= versions.getOrDefault(id, 0L);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many of all collaborations are not told, or not at the version that was written. */
  long behind() throws IOException, InterruptedException {
    Map<String, Long> told = new HashMap<>();
    for (String path : List.of("/api/v1/placements", "/api/v1/placements?status=WITHDRAWN")) {
      Http.Answer answer = http.get(path);
      if (answer.status() != OK) {
        return versions.size();
      }
      answer.text().lines().map(JSON::readTree).forEach(line -> take(line, told));
    }
    return versions.entrySet().stream()
        .filter(each -> !each.getValue().equals(told.get(each.getKey())))
        .count();
  }

  private static void take(JsonNode placement, Map<String, Long> told) {
    told.put(placement.path("collaboration").asString(), placement.path("version").asLong());
  }
}
