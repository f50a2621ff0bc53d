package se.samverkanstrappan.query.perception.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.perception.ToAsk;

/**
 * What is established in a collaboration on a day, what its participants think and what is aimed
 * at, side by side.
 *
 * @param responseRate how many of the participants have answered, 0 to 1; null where there are none
 * @param gap the highest perceived step less the lowest; null, as they, without an answer
 * @param missing the participants that have not answered
 */
record PerceptionsItem(
    String collaboration,
    String title,
    @Nullable Integer step,
    int participants,
    int answered,
    @Nullable Double responseRate,
    @Nullable Integer lowest,
    @Nullable Integer highest,
    @Nullable Integer gap,
    List<Aim> ambitions,
    List<ToAsk> missing) {
  private static final double MILLION = 1e6;

  /**
   * A step aimed at.
   *
   * @param gap the step aimed at less the established one; null where there is no data
   */
  record Aim(
      String id,
      int step,
      PartialDate by,
      @Nullable ActorKind actorKind,
      AmbitionStanding.Outcome standing,
      @Nullable Integer gap) {
    static Aim of(AmbitionStanding it) {
      var aimed = it.ambition().entry();
      return new Aim(
          it.ambition().id(), aimed.step(), aimed.by(), aimed.actorKind(), it.outcome(), it.gap());
    }
  }

  static PerceptionsItem of(
      PlacedCollaboration placed, Views views, LocalDate day, Map<String, ActorKind> kinds) {
    Expectations it = views.on(day);
    int participants = it.participants();
    return new PerceptionsItem(
        placed.head().id(),
        placed.head().title(),
        placed.placement().step(),
        participants,
        it.answered(),
        participants == 0 ? null : Math.round(MILLION * it.answered() / participants) / MILLION,
        it.lowest(),
        it.highest(),
        it.gap(),
        views.ambitions(day, kinds).stream().map(Aim::of).toList(),
        ToAsk.of(it, views.perceptions()));
  }
}
