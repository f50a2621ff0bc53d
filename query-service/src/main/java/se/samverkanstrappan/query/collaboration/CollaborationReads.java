package se.samverkanstrappan.query.collaboration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Versions;

/** Answers what is known about one collaboration. */
@RestController
final class CollaborationReads {
  private final Collaborations collaborations;
  private final Rules rules;
  private final ActorNames names;

  CollaborationReads(Collaborations collaborations, Rules rules, ActorNames names) {
    this.collaborations = collaborations;
    this.rules = rules;
    this.names = names;
  }

  @GetMapping("/api/v1/collaborations/{id}")
  CollaborationAnswer one(
      @PathVariable String id, Parameters parameters, HttpServletResponse response) {
    LocalDate asOf = parameters.asOf();
    PlacementRule rule = rule(parameters);
    KnownCollaboration known = known(id, parameters, response);
    return CollaborationAnswer.of(known, asOf, rule, names);
  }

  /** The whole book's timeline: the day asked about changes nothing in it. */
  @GetMapping("/api/v1/collaborations/{id}/timeline")
  TimelineAnswer timeline(
      @PathVariable String id, Parameters parameters, HttpServletResponse response) {
    parameters.asOf();
    PlacementRule rule = rule(parameters);
    KnownCollaboration known = known(id, parameters, response);
    return TimelineAnswer.of(known.timeline(rule), known.head().version());
  }

  @GetMapping("/api/v1/collaborations/{id}/explanation")
  ExplanationAnswer explanation(
      @PathVariable String id, Parameters parameters, HttpServletResponse response) {
    LocalDate asOf = parameters.asOf();
    PlacementRule rule = rule(parameters);
    KnownCollaboration known = known(id, parameters, response);
    return ExplanationAnswer.of(known, asOf, rule, names);
  }

  @GetMapping("/api/v1/collaborations/{id}/interactions")
  Page<InteractionItem> interactions(
      @PathVariable String id, Parameters parameters, HttpServletResponse response) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    KnownCollaboration known = known(id, parameters, response);
    return Page.of(known.interactions(asOf), page).map(InteractionItem::of);
  }

  private KnownCollaboration known(String id, Parameters parameters, HttpServletResponse response) {
    @Nullable Instant knownAt = parameters.knownAt();
    @Nullable Long minVersion = parameters.minVersion();
    parameters.check();
    KnownCollaboration known = collaborations.known(id, knownAt, minVersion);
    Versions.tell(known.head().version(), response);
    return known;
  }

  private PlacementRule rule(Parameters parameters) {
    PlacementRule asked =
        parameters.read("rule", id -> rules.named(id).orElse(null), "the id of a known rule");
    return asked == null ? PlacementRule.CURRENT : asked;
  }
}
