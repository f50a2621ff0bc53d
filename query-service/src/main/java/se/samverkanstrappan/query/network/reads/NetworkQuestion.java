package se.samverkanstrappan.query.network.reads;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.network.Network;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/**
 * Which network is asked for.
 *
 * @param filter which collaborations it is made of
 * @param kind of the actors in it; null for all
 */
public record NetworkQuestion(
    LocalDate asOf, CollaborationFilter filter, @Nullable ActorKind kind, int minStep) {

  /**
   * The network that the parameters ask for; they are checked.
   *
   * @throws Refusal where any of them is wrong
   */
  public static NetworkQuestion read(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    ActorKind kind = parameters.word("kind", ActorKind.class);
    Integer minStep = parameters.integer("minStep", Network.LOWEST, LadderStep.values().length);
    parameters.check();
    return new NetworkQuestion(asOf, filter, kind, minStep == null ? Network.LOWEST : minStep);
  }

  boolean accepts(@Nullable ActorKind actor) {
    return kind == null || kind == actor;
  }
}
