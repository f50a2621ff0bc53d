package se.samverkanstrappan.query.followup.reads;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Answers how far a government assignment has come. */
@RestController
final class FollowUpReads {
  private final AssignmentBook book;
  private final Rules rules;
  private final Caching caching;

  FollowUpReads(AssignmentBook book, Rules rules, Caching caching) {
    this.book = book;
    this.rules = rules;
    this.caching = caching;
  }

  /** The bytes are those that would be fixed. */
  @GetMapping(
      path = "/api/v1/assignments/{id}/follow-up",
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] followUp(@PathVariable String id, Parameters parameters) {
    Asked asked =
        new Asked(parameters.asOf(), parameters.knownAt(), rules.asked(parameters, "rule"));
    parameters.check();
    AssignmentView assignment =
        book.assignment(id, asked.knownAt()).orElseThrow(() -> Refusal.notFound("assignment", id));
    caching.book(asked.asOf());
    return CanonicalJson.bytes(book.followUp(assignment, asked));
  }
}
