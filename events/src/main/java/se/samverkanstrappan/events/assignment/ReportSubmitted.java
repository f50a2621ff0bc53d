package se.samverkanstrappan.events.assignment;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A report that the assignment asks for was submitted.
 *
 * @param report the id of the report
 * @param link where it can be read
 */
public record ReportSubmitted(String report, PartialDate submittedOn, @Nullable String link)
    implements AssignmentEvent {
  public ReportSubmitted {
    requireNonNull(report, "report");
    requireNonNull(submittedOn, "submittedOn");
  }
}
