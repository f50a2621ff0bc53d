package se.samverkanstrappan.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.http.Refusal;
import se.samverkanstrappan.command.importing.run.Result;
import se.samverkanstrappan.command.importing.source.Fault;
import se.samverkanstrappan.command.rules.Violation;

/**
 * What an import is answered.
 *
 * @param moreFaults how many there are besides those listed; null where all are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
    boolean dryRun, long added, long unchanged, List<Fault> faults, @Nullable Long moreFaults) {
  /** All faults stand beside the errors, which every problem has. */
  private static final int MOST_ERRORS = 200;

  static ImportAnswer of(boolean dryRun, Result result) {
    return new ImportAnswer(
        dryRun,
        result.added(),
        result.unchanged(),
        result.faults(),
        result.moreFaults() == 0 ? null : result.moreFaults());
  }

  /** The problem that tells the same. */
  Refusal refusal() {
    return Refusal.rulesBroken(errors(faults), members());
  }

  /** The problem of what cannot be read. */
  static Refusal unreadable(boolean dryRun, List<Fault> faults) {
    ImportAnswer answer = new ImportAnswer(dryRun, 0, 0, faults, null);
    return Refusal.unreadable(errors(faults), answer.members());
  }

  private Map<String, Object> members() {
    Map<String, Object> members =
        new LinkedHashMap<>(
            Map.of("dryRun", dryRun, "added", added, "unchanged", unchanged, "faults", faults));
    if (moreFaults != null) {
      members.put("moreFaults", moreFaults);
    }
    return members;
  }

  private static List<Violation> errors(List<Fault> faults) {
    return faults.stream()
        .limit(MOST_ERRORS)
        .map(
            each ->
                each.pointer() != null
                    ? new Violation(each.pointer(), each.message())
                    : new Violation("", "row " + each.row() + ": " + each.message()))
        .toList();
  }
}
