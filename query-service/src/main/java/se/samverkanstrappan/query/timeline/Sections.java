package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.placement.PlacementRule;

/** What stands beside the placement of a collaboration on a day, and never counts in it. */
record Sections(
    List<MatrixRow> matrix,
    List<RoleRow> roles,
    List<MandateRow> mandates,
    List<ViewRow> views,
    List<String> unanswered,
    List<AmbitionStanding> ambitions,
    List<ObstacleRow> obstacles,
    List<Correction> corrections) {

  /**
   * All of them.
   *
   * @param events all that was written of it
   * @param kinds what kind every actor is of, by its id
   */
  static Sections of(
      KnownCollaboration known,
      List<RecordedEvent> events,
      LocalDate day,
      Named named,
      Map<String, ActorKind> kinds) {
    Expectations expectations = known.expectations(day, PlacementRule.CURRENT);
    return new Sections(
        MatrixRow.of(known, day, named),
        RoleRow.of(known, day, named),
        MandateRow.of(known, day, named),
        ViewRow.of(expectations, named),
        expectations.unanswered().stream().map(named::actor).sorted(named.order()).toList(),
        known.ambitions(day, PlacementRule.CURRENT, kinds),
        ObstacleRow.of(known, day),
        Correction.of(events, known.openedOn(), day));
  }
}
