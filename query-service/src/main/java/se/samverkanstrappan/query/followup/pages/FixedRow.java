package se.samverkanstrappan.query.followup.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.assignment.FixedFollowUp;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Frame;

/**
 * That a follow-up was fixed, in the list of an assignment.
 *
 * @param fixedAt in Swedish time
 * @param sha256 of what can be opened now
 * @param by the organisation it was fixed for; null where that is not told
 */
record FixedRow(
    String id,
    String href,
    LocalDate asOf,
    String rule,
    String fixedAt,
    String sha256,
    @Nullable String by) {

  /** Lists those of an assignment, the newest first. */
  @Component
  static final class Listing {
    private final ReadModel readModel;
    private final ActorNames names;

    Listing(ReadModel readModel, ActorNames names) {
      this.readModel = readModel;
      this.names = names;
    }

    List<FixedRow> of(AssignmentView assignment, Frame frame) {
      Map<String, String> named = names.in(frame.language());
      return assignment.followUps().reversed().stream()
          .map(each -> row(assignment.id(), each, frame, named))
          .toList();
    }

    private FixedRow row(
        String assignment, FixedFollowUp it, Frame frame, Map<String, String> named) {
      String organisation = by(it);
      return new FixedRow(
          it.id(),
          frame.to("/uppdrag/%s/uppfoljning/%s".formatted(assignment, it.id())),
          it.asOf(),
          it.rule(),
          Clocked.in(it.fixedAt()),
          it.redacted() == null ? it.sha256() : it.redacted().sha256(),
          organisation == null ? null : named.getOrDefault(organisation, organisation));
    }

    /** Who did what is told to those alone who have signed in. */
    private @Nullable String by(FixedFollowUp it) {
      return Identity.current()
          .flatMap(asking -> readModel.followUp(it.id()))
          .map(RecordedEvent::author)
          .map(Author::organisation)
          .orElse(null);
    }
  }
}
