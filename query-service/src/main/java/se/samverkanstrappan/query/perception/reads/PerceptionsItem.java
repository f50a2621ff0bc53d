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
    List<Missing> missing) {
  private static final double MILLION = 1e6;

  /**
   * What the register says of the actors on a day.
   *
   * @param kinds what kind each is of
   * @param successors who took over from those that are no more
   */
  record ToldOfActors(Map<String, ActorKind> kinds, Map<String, String> successors) {
    @Nullable String current(String actor) {
      return successors.get(actor);
    }
  }

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

  /**
   * A participant that has not answered.
   *
   * @param current who had taken over from it by the day; null where nobody had
   * @param last the date of an answer that is too old to count; null where there never was one
   */
  record Missing(String actor, @Nullable String current, @Nullable PartialDate last) {}

  static PerceptionsItem of(
      PlacedCollaboration placed, PerceptionsInside views, LocalDate day, ToldOfActors actors) {
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
        views.ambitions(day, actors.kinds()).stream().map(Aim::of).toList(),
        ToAsk.of(it, views.perceptions()).stream()
            .map(each -> new Missing(each.actor(), actors.current(each.actor()), each.last()))
            .toList());
  }
}
