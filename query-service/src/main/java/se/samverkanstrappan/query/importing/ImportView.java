package se.samverkanstrappan.query.importing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How far an import has come.
 *
 * @param state as the write side calls it
 * @param phase what is being done, as it calls that
 * @param done how many things the phase is done with, of the total
 * @param check whether nothing is written
 * @param more how many faults there are besides those listed
 */
record ImportView(
    String state,
    String phase,
    long done,
    long total,
    boolean check,
    long added,
    long unchanged,
    List<FaultView> faults,
    long more) {
  private static final int MOST_FAULTS = 200;
  private static final Set<String> STATES =
      Set.of("RUNNING", "DONE", "REFUSED", "INCOMPLETE", "FAILED", "INTERRUPTED");

  /**
   * What is wrong with something in the file.
   *
   * @param row of a spreadsheet; null in a bundle
   * @param pointer into a bundle; null in a spreadsheet
   */
  record FaultView(@Nullable Long row, @Nullable String pointer, String message) {
    private static FaultView of(JsonNode it) {
      return new FaultView(
          it.has("row") ? it.path("row").asLong(0) : null,
          it.has("pointer") ? it.path("pointer").asString("") : null,
          it.path("message").asString(""));
    }
  }

  static ImportView of(JsonNode job) {
    String state = job.path("state").asString("");
    JsonNode faults = job.path("faults");
    return new ImportView(
        STATES.contains(state) ? state : "FAILED",
        job.path("phase").asString("").equals("WRITING") ? "WRITING" : "CHECKING",
        job.path("done").asLong(0),
        job.path("total").asLong(0),
        job.path("dryRun").asBoolean(false),
        job.path("added").asLong(0),
        job.path("unchanged").asLong(0),
        faults.valueStream().limit(MOST_FAULTS).map(FaultView::of).toList(),
        Math.max(0, faults.size() - MOST_FAULTS) + job.path("moreFaults").asLong(0));
  }

  public boolean running() {
    return state.equals("RUNNING");
  }

  /** Whether the file was only checked, and everything in it could go in. */
  public boolean sound() {
    return check && state.equals("DONE") && faults.isEmpty();
  }

  public boolean faulty() {
    return !faults.isEmpty();
  }
}
