package se.samverkanstrappan.bench.rebuild;

import java.io.IOException;
import java.util.Set;
import se.samverkanstrappan.bench.Report;
import se.samverkanstrappan.bench.reads.Http;
import tools.jackson.databind.json.JsonMapper;

/** A generation that is made while another is served, compared with it, and takes over. */
record Anew(Http http) {
  private static final String REBUILD = "/api/v1/admin/rebuild";
  private static final Set<String> RUNNING = Set.of("CATCHING_UP", "COMPARING", "SWITCHING");
  private static final String DONE = "DONE";
  private static final int ACCEPTED = 202;
  private static final long PAUSE_MILLIS = 100;
  private static final long SECONDS = 3_600;

  void tell(Report report, long events) throws IOException, InterruptedException {
    long began = System.nanoTime();
    int status = http.post(REBUILD).status();
    if (status != ACCEPTED) {
      throw new IllegalStateException("asked for a rebuild, it answered " + status);
    }
    String state = state();
    while (RUNNING.contains(state) && System.nanoTime() - began < SECONDS * 1_000_000_000L) {
      Thread.sleep(PAUSE_MILLIS);
      state = state();
    }
    if (!state.equals(DONE)) {
      throw new IllegalStateException("the rebuild came to " + state);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    report.line(
        "- the same rebuilt while it is served, compared and taken over: after %.1f s,"
            + " %.0f events/s",
        seconds, events / seconds);
  }

  private String state() throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(http.get(REBUILD).body()).path("state").asString();
  }
}
