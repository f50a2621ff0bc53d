package se.samverkanstrappan.bench.reads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.bench.running.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the read side has come as far as what was written. */
public final class CaughtUp {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SAMPLE = 200;
  private static final int OK = 200;
  private static final long PAUSE_MILLIS = 100;

  private final Http http;
  private final Map<String, Long> versions;
  private final List<String> waitedFor;

  public CaughtUp(Http http, Map<String, Long> versions) {
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
  public boolean seemsSo() {
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

  /** Waits until every version is told, as long as it takes but for so many seconds at most. */
  public void await(long seconds) throws InterruptedException {
    long began = System.nanoTime();
    while (!seemsSo()) {
      if (System.nanoTime() - began > seconds * 1_000_000_000L) {
        throw new IllegalStateException("the read side has not come so far in time");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    Installation.await("all versions are told", Duration.ofMinutes(10), this::isComplete);
  }

  private boolean isComplete() {
    try {
      return behind() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many of all collaborations are not told, or not at the version that was written. */
  private long behind() throws IOException, InterruptedException {
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
