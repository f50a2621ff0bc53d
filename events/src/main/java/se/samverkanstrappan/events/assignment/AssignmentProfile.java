package se.samverkanstrappan.events.assignment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What is known about a government assignment.
 *
 * @param reference the registration number (diarienummer)
 * @param decidedOn when the government decided
 * @param endsOn the first day on which it no longer runs
 * @param commissionedBy the actor that gave it
 * @param responsible the actors that answer for it
 * @param cooperating the actors they are to work with
 * @param source where the assignment can be read
 */
public record AssignmentProfile(
    String title,
    @Nullable String reference,
    PartialDate decidedOn,
    @Nullable PartialDate endsOn,
    String commissionedBy,
    List<String> responsible,
    List<String> cooperating,
    List<Task> tasks,
    List<Report> reports,
    List<Ambition> ambitions,
    @Nullable Evidence source) {
  public AssignmentProfile {
    requireNonNull(title, "title");
    requireNonNull(decidedOn, "decidedOn");
    requireNonNull(commissionedBy, "commissionedBy");
    responsible = List.copyOf(responsible);
    cooperating = List.copyOf(cooperating);
    tasks = List.copyOf(tasks);
    reports = List.copyOf(reports);
    ambitions = List.copyOf(ambitions);
  }

  /** The same assignment once one of its reports was submitted. */
  public AssignmentProfile after(ReportSubmitted submitted) {
    List<Report> after =
        reports.stream()
            .map(
                each ->
                    each.id().equals(submitted.report())
                        ? each.submitted(submitted.submittedOn(), submitted.link())
                        : each)
            .toList();
    return new AssignmentProfile(
        title,
        reference,
        decidedOn,
        endsOn,
        commissionedBy,
        responsible,
        cooperating,
        tasks,
        after,
        ambitions,
        source);
  }
}
