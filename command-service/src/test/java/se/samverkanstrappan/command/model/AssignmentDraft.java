package se.samverkanstrappan.command.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** What a request says about an assignment; nothing of it is sure to be there. */
record AssignmentDraft(
    @Nullable String title,
    @Nullable String reference,
    @Nullable PartialDate decidedOn,
    @Nullable PartialDate endsOn,
    @Nullable String commissionedBy,
    @Nullable List<String> responsible,
    @Nullable List<String> cooperating,
    @Nullable List<OfTask> tasks,
    @Nullable List<OfReport> reports,
    @Nullable List<Draft.OfAmbition> ambitions,
    Draft.@Nullable Source source) {

  record OfTask(@Nullable String id, @Nullable String text, @Nullable Boolean optional) {}

  record OfReport(
      @Nullable String id,
      @Nullable ReportKind kind,
      @Nullable PartialDate dueOn,
      @Nullable PartialDate submittedOn,
      @Nullable String link) {}
}
