package se.samverkanstrappan.query.followup.reads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.OpenedFollowUp;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;

/** Works follow-ups out, and opens those that were fixed. */
@Component
public final class FollowUps {
  private final AssignmentBook book;
  private final ReadModel readModel;

  FollowUps(AssignmentBook book, ReadModel readModel) {
    this.book = book;
    this.readModel = readModel;
  }

  /**
   * The follow-up of an assignment, worked out now.
   *
   * @throws Refusal where there is no such assignment
   */
  public WrittenFollowUp live(String assignment, Asked asked) {
    return live(assignment(assignment, asked.knownAt()), asked);
  }

  /**
   * The same to be kept for ever: of a day and an instant that there is something to tell of.
   *
   * @throws Refusal where there is no such assignment, or was none by the instant or the day
   */
  public WrittenFollowUp toBeFixed(String assignment, Asked asked) {
    assignment(assignment, null);
    AssignmentView known =
        book.assignment(assignment, asked.knownAt())
            .orElseThrow(() -> broken("/knownAt", "is before the assignment was recorded"));
    if (!known.isDecidedBy(asked.asOf())) {
      throw broken("/asOf", "is before the assignment was decided");
    }
    return live(known, asked);
  }

  private static Refusal broken(String pointer, String message) {
    return Refusal.rulesBroken(List.of(new Problem.Fault(pointer, message)));
  }

  /** One of an assignment that was found as it was known. */
  WrittenFollowUp live(AssignmentView known, Asked asked) {
    return WrittenFollowUp.of(book.followUp(known, asked));
  }

  /** An assignment as it was known; null asks for now. */
  AssignmentView assignment(String id, @Nullable Instant knownAt) {
    return book.assignment(id, knownAt).orElseThrow(() -> Refusal.notFound("assignment", id));
  }

  /**
   * When the newest was recorded of all that a follow-up of an assignment is now made of: who asks
   * for what was known then is answered the same, whatever is recorded later; once all that was
   * recorded by then has come.
   *
   * @throws Refusal where there is no such assignment
   */
  public Instant newest(String assignment) {
    return book.newest(assignment).orElseThrow(() -> Refusal.notFound("assignment", assignment));
  }

  /**
   * One that was fixed, as it stands in the book.
   *
   * @throws Refusal where there is none with the id
   */
  public OpenedFollowUp fixed(String id) {
    RecordedEvent event =
        readModel.followUp(id).orElseThrow(() -> Refusal.notFound("follow-up", id));
    if (!(event.payload() instanceof FollowUpFixed fixed)) {
      throw new IllegalStateException("fixes no follow-up: " + event.id());
    }
    return new OpenedFollowUp(
        fixed.id(),
        event.aggregateId(),
        event.recordedAt(),
        fixed.redacted() == null ? null : fixed.sha256(),
        WrittenFollowUp.of(fixed.json()));
  }
}
