package se.samverkanstrappan.query.comparison;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Answers how a collaboration differs from itself. */
@RestController
final class ComparisonReads {
  private final Collaborations collaborations;
  private final Rules rules;
  private final Caching caching;

  ComparisonReads(Collaborations collaborations, Rules rules, Caching caching) {
    this.collaborations = collaborations;
    this.rules = rules;
    this.caching = caching;
  }

  /** Both sides are worked out from the same reading of the book. */
  @GetMapping("/api/v1/collaborations/{id}/comparison")
  Comparison comparison(@PathVariable String id, Parameters parameters) {
    Side.Asked asked =
        new Side.Asked(parameters.asOf(), rules.asked(parameters, "rule"), parameters.knownAt());
    Side.Asked askedOther =
        new Side.Asked(
            parameters.asOf("otherAsOf"),
            rules.asked(parameters, "otherRule"),
            parameters.instant("otherKnownAt"));
    Long minVersion = parameters.minVersion();
    parameters.check();
    List<RecordedEvent> events = collaborations.events(id, minVersion);
    KnownCollaboration one = known(id, asked, events);
    KnownCollaboration other = known(id, askedOther, events);
    caching.parts(asked.asOf(), askedOther.asOf(), one.head().version(), other.head().version());
    return Comparison.of(one, asked, other, askedOther);
  }

  private static KnownCollaboration known(String id, Side.Asked asked, List<RecordedEvent> events) {
    return KnownCollaboration.at(asked.knownAt(), events)
        .orElseThrow(() -> Refusal.notFound("collaboration", id));
  }
}
