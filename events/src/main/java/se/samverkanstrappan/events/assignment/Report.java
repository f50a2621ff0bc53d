package se.samverkanstrappan.events.assignment;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/**
 * A report that the assignment asks for.
 *
 * @param submittedOn when it was submitted; null while it is not
 * @param link where it can be read
 */
public record Report(
    String id,
    ReportKind kind,
    PartialDate dueOn,
    @Nullable PartialDate submittedOn,
    @Nullable String link) {
  public Report {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(dueOn, "dueOn");
  }

  /** The same report, submitted. */
  public Report submitted(PartialDate day, @Nullable String where) {
    return new Report(id, kind, dueOn, day, where);
  }
}
