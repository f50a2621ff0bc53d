package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.caching.Days;
import se.samverkanstrappan.query.deadletters.LetterBox;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.signals.SignalInterval;
import se.samverkanstrappan.query.signals.Signals;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what is known about one collaboration. */
@RestController
final class CollaborationReads {
  private static final String RULE = "rule";

  private final Collaborations collaborations;
  private final Rules rules;
  private final ActorNames names;
  private final Caching caching;
  private final LetterBox letters;

  CollaborationReads(
      Collaborations collaborations,
      Rules rules,
      ActorNames names,
      Caching caching,
      LetterBox letters) {
    this.collaborations = collaborations;
    this.rules = rules;
    this.names = names;
    this.caching = caching;
    this.letters = letters;
  }

  @GetMapping("/api/v1/collaborations/{id}")
  CollaborationAnswer one(@PathVariable String id, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    PlacementRule rule = rules.asked(parameters, RULE);
    KnownCollaboration known = known(id, parameters);
    boolean dayGiven = !asOf.equals(parameters.today());
    tag(
        known,
        days ->
            !known.asksForKinds()
                && letters.waitedSame(id, known.head().recordedAt())
                && (dayGiven || isSame(known, days, rule)));
    return CollaborationAnswer.of(
        known,
        asOf,
        rule,
        known.asksForKinds() ? names.kinds(parameters.knownAt()) : Map.of(),
        letters.waiting(id).orElse(null));
  }

  /** The whole book's timeline: the day asked about changes nothing in it. */
  @GetMapping("/api/v1/collaborations/{id}/timeline")
  TimelineAnswer timeline(@PathVariable String id, Parameters parameters) {
    parameters.asOf();
    PlacementRule rule = rules.asked(parameters, RULE);
    KnownCollaboration known = known(id, parameters);
    tag(known, days -> true);
    return TimelineAnswer.of(known.timeline(rule), known.head().version());
  }

  /** It says what actors are called, so that its tag tells more than the version. */
  @GetMapping("/api/v1/collaborations/{id}/explanation")
  ExplanationAnswer explanation(@PathVariable String id, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    PlacementRule rule = rules.asked(parameters, RULE);
    KnownCollaboration known = known(id, parameters);
    caching.register(asOf, known.head().version());
    return ExplanationAnswer.of(known, asOf, rule, names);
  }

  @GetMapping("/api/v1/collaborations/{id}/interactions")
  Page<InteractionItem> interactions(@PathVariable String id, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    KnownCollaboration known = known(id, parameters);
    boolean dayGiven = !asOf.equals(parameters.today());
    tag(known, days -> dayGiven || days.without(known.dated()));
    return Page.of(known.interactions(asOf), page).map(InteractionItem::of);
  }

  private KnownCollaboration known(String id, Parameters parameters) {
    @Nullable Instant knownAt = parameters.knownAt();
    @Nullable Long minVersion = parameters.minVersion();
    parameters.check();
    return collaborations.known(id, knownAt, minVersion);
  }

  private void tag(KnownCollaboration known, Predicate<Days> same) {
    caching.version(known.head().version(), known.head().recordedAt(), same);
  }

  /**
   * Whether nothing is told of one of some days that is not told of each of them. What a signal
   * tells moves only one way while nothing is dated: where its ends are alike, so is all between.
   */
  private static boolean isSame(KnownCollaboration known, Days days, PlacementRule rule) {
    if (days.areOne()) {
      return true;
    }
    Signals signals = known.signals(rule, Map.of());
    return days.without(known.dated())
        && days.without(known.timeline(rule).changes())
        && days.without(known.viewsEnd(rule))
        && days.without(signals.intervals().stream().flatMap(SignalInterval::changes))
        && signals.on(days.first()).equals(signals.on(days.last()));
  }
}
