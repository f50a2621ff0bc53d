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
   * @param column of a spreadsheet; null where it is about the row
   * @param item which of the things in the cell; null for all of it
   * @param about another entry that makes this one wrong; null where none does
   * @param code what is wrong, as the write side calls it
   * @param message the same in English, for a code that is not known here yet
   */
  record FaultView(
      @Nullable Long row,
      @Nullable String pointer,
      @Nullable String column,
      @Nullable Long item,
      @Nullable String about,
      String code,
      List<String> parameters,
      String message) {
    private static FaultView of(JsonNode it) {
      return new FaultView(
          number(it, "row"),
          text(it, "pointer"),
          text(it, "column"),
          number(it, "item"),
          text(it, "about"),
          it.path("code").asString(""),
          it.path("parameters").valueStream().map(each -> each.asString("")).toList(),
          it.path("message").asString(""));
    }

    private static @Nullable Long number(JsonNode it, String field) {
      return it.has(field) ? it.path(field).asLong(0) : null;
    }

    private static @Nullable String text(JsonNode it, String field) {
      return it.has(field) ? it.path(field).asString("") : null;
    }

    /** The parameters, as texts take them. */
    public Object[] arguments() {
      return parameters.toArray();
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
