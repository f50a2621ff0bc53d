package se.samverkanstrappan.command.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** What may be said about assignments: new ones, and what stands with some of it changed. */
final class RandomAssignments {
  private static final PartialDate DECIDED = PartialDate.parse("2023-11-15");

  private final RandomDrafts drafts;
  private final RandomDates dates;

  RandomAssignments(RandomDrafts drafts, RandomDates dates) {
    this.drafts = drafts;
    this.dates = dates;
  }

  AssignmentDraft draft(@Nullable AssignmentProfile old) {
    boolean kept = old != null && drafts.chance(60);
    return new AssignmentDraft(
        old != null && kept ? old.title() : drafts.text(200),
        old != null ? old.reference() : drafts.chance(20) ? drafts.text(200) : null,
        old != null && kept ? old.decidedOn() : decidedOn(),
        old != null && kept ? old.endsOn() : drafts.chance(20) ? dates.date() : null,
        old != null && kept ? old.commissionedBy() : drafts.chance(95) ? "a1" : drafts.actor(),
        old != null && kept ? old.responsible() : actors(),
        old != null ? old.cooperating() : drafts.chance(20) ? actors() : null,
        tasks(old),
        reports(old),
        drafts.chance(10) ? List.of(drafts.ambition(null)) : null,
        drafts.chance(10) ? new Draft.Source(drafts.text(200), drafts.url()) : null);
  }

  private @Nullable PartialDate decidedOn() {
    return drafts.chance(85) ? DECIDED : drafts.date();
  }

  private List<String> actors() {
    return drafts.one(
        List.of(
            List.of("a2"),
            List.of("a2", "a3"),
            List.of("also-a1", "a2"),
            List.of("also-a1", "a2", "a1"),
            List.of("a3", "stranger"),
            List.of()));
  }

  private List<AssignmentDraft.OfTask> tasks(@Nullable AssignmentProfile old) {
    List<AssignmentDraft.OfTask> tasks = new ArrayList<>();
    if (old == null) {
      tasks.add(new AssignmentDraft.OfTask("t1", drafts.text(1000), null));
      tasks.add(new AssignmentDraft.OfTask("t2", "Task", true));
    } else {
      for (Task each : old.tasks()) {
        tasks.add(new AssignmentDraft.OfTask(each.id(), each.text(), each.optional()));
      }
      if (drafts.chance(20)) {
        tasks.remove(tasks.size() - 1);
      }
    }
    if (drafts.chance(15)) {
      String id = drafts.chance(80) ? "t3" : drafts.chance(50) ? "t1" : "Bad_Id";
      tasks.add(new AssignmentDraft.OfTask(id, drafts.text(1000), false));
    }
    return tasks;
  }

  private List<AssignmentDraft.OfReport> reports(@Nullable AssignmentProfile old) {
    List<AssignmentDraft.OfReport> reports = new ArrayList<>();
    if (old == null) {
      reports.add(new AssignmentDraft.OfReport("r1", ReportKind.INTERIM, dates.date(), null, null));
    } else {
      for (Report each : old.reports()) {
        reports.add(
            new AssignmentDraft.OfReport(
                each.id(), each.kind(), each.dueOn(), each.submittedOn(), each.link()));
      }
    }
    if (drafts.chance(25)) {
      boolean submitted = drafts.chance(50);
      reports.add(
          new AssignmentDraft.OfReport(
              drafts.chance(90) ? "r2" : "r1",
              drafts.chance(97) ? ReportKind.FINAL : null,
              drafts.date(),
              submitted ? dates.date() : null,
              drafts.chance(submitted ? 60 : 5) ? drafts.url() : null));
    }
    return reports;
  }
}
