package se.samverkanstrappan.query.assignment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.Versions;

/** Answers what is known about government assignments. */
@RestController
final class AssignmentReads {
  private final ReadModel readModel;
  private final Versions versions;
  private final Caching caching;

  AssignmentReads(ReadModel readModel, Versions versions, Caching caching) {
    this.readModel = readModel;
    this.versions = versions;
    this.caching = caching;
  }

  /** Those decided by the day that is asked about, the newest decision first. */
  @GetMapping("/api/v1/assignments")
  Page<AssignmentView> assignments(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    parameters.check();
    caching.assignments(asOf);
    List<AssignmentView> decided = Decided.by(asOf, readModel.assignments());
    return Page.of(decided, page).map(each -> each.asOf(asOf));
  }

  @GetMapping("/api/v1/assignments/{id}")
  AssignmentView assignment(@PathVariable String id, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Long minVersion = parameters.minVersion();
    parameters.check();
    versions
        .await(() -> readModel.assignmentVersion(id), minVersion)
        .orElseThrow(() -> Refusal.missing("assignment", id, minVersion));
    AssignmentView assignment =
        readModel.assignment(id).orElseThrow(() -> Refusal.missing("assignment", id, minVersion));
    boolean dayGiven = !asOf.equals(parameters.today());
    caching.version(
        assignment.version(),
        assignment.recordedAt(),
        days -> dayGiven || days.without(assignment.datedDays()));
    return assignment.asOf(asOf);
  }
}
