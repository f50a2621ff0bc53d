package se.samverkanstrappan.command.assignment.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.command.rules.WebAddress;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** A report that an assignment asks for, as it was sent. */
public record ReportDraft(
    @Nullable String id,
    @Nullable ReportKind kind,
    @Nullable PartialDate dueOn,
    @Nullable PartialDate submittedOn,
    @Nullable String link) {
  void check(Violations violations, String pointer, AssignmentDates dates) {
    violations.required(pointer + "/id", id);
    violations.id(pointer + "/id", id);
    violations.required(pointer + "/kind", kind);
    violations.required(pointer + "/dueOn", dueOn);
    dates.happened(violations, pointer + "/submittedOn", submittedOn);
    WebAddress.check(violations, pointer + "/link", link);
    violations.addIf(
        link != null && submittedOn == null,
        pointer + "/link",
        "is for a report that was submitted: submittedOn is missing");
  }

  Report accepted() {
    return new Report(
        Objects.requireNonNull(id),
        Objects.requireNonNull(kind),
        Objects.requireNonNull(dueOn),
        submittedOn,
        link == null ? null : WebAddress.plain(link));
  }
}
