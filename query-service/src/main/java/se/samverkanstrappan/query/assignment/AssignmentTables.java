package se.samverkanstrappan.query.assignment;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;

/** What some assignments ask for, and what was fixed of them, as tables. */
record AssignmentTables(List<AssignmentView> assignments, Phrases phrases) {

  /** A thing of an assignment. */
  private record Of<T>(String assignment, T it) {}

  Table tasks() {
    return this.<Task>columns("tasks")
        .with("id", 20, row -> row.it.id())
        .with("text", 50, row -> row.it.text())
        .with("optional", 10, row -> row.it.optional())
        .over(each(AssignmentView::tasks));
  }

  Table reports() {
    return this.<Report>columns("reports")
        .with("id", 20, row -> row.it.id())
        .with("report", 15, row -> Word.of(row.it.kind(), phrases))
        .with("due", 12, row -> row.it.dueOn())
        .with("submitted", 12, row -> row.it.submittedOn())
        .with("link", 21, row -> row.it.link())
        .over(each(AssignmentView::reports));
  }

  Table ambitions() {
    return this.<Ambition>columns("ambitions")
        .with("step", 10, row -> row.it.step())
        .with("by", 20, row -> row.it.by())
        .with("kind", 50, row -> Word.of(row.it.actorKind(), phrases))
        .over(each(AssignmentView::ambitions));
  }

  Table followUps() {
    return this.<FixedFollowUp>columns("followUps")
        .with("id", 20, row -> row.it.id())
        .with("asOf", 12, row -> row.it.asOf())
        .inFiles("knownAt", row -> row.it.knownAt())
        .with("rule", 8, row -> row.it.rule())
        .with("sha256", 40, row -> row.it.sha256())
        .inFiles("fixedAt", row -> row.it.fixedAt())
        .over(each(AssignmentView::followUps));
  }

  private <T> Columns<Of<T>> columns(String table) {
    return new Columns<Of<T>>("list", table, phrases).with("assignment", 20, Of::assignment);
  }

  private <T> Iterable<Of<T>> each(Function<AssignmentView, Collection<T>> things) {
    return () ->
        assignments.stream()
            .flatMap(each -> things.apply(each).stream().map(it -> new Of<>(each.id(), it)))
            .iterator();
  }
}
