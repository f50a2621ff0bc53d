package se.samverkanstrappan.query.followup.reads;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Parameters;

/** Answers how far a government assignment has come. */
@RestController
final class FollowUpReads {
  private final FollowUps followUps;
  private final Rules rules;
  private final Caching caching;

  FollowUpReads(FollowUps followUps, Rules rules, Caching caching) {
    this.followUps = followUps;
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
    AssignmentView assignment = followUps.assignment(id, asked.knownAt());
    caching.book(asked.asOf());
    return followUps.live(assignment, asked).json();
  }
}
