package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;

/**
 * A participant that lacks a role, a mandate or both (section 4).
 *
 * @param role whether it lacks any role
 * @param mandate what it lacks of a mandate; null where it has one that is clear
 */
public record Lack(String collaboration, String actor, boolean role, @Nullable Missing mandate) {

  /** What is wrong with a mandate. */
  public enum Missing {
    /** Nobody said what its representatives may do. */
    ABSENT,
    /** It was said that this is unclear. */
    UNCLEAR
  }

  /** Those of a day, by collaboration and then by actor. */
  public static List<Lack> on(LocalDate day, List<RolesInside> collaborations) {
    return collaborations.stream()
        .flatMap(
            each ->
                each.actors().stream()
                    .filter(actor -> actor.isParticipant(day))
                    .map(actor -> of(day, each.collaboration(), actor)))
        .filter(each -> each.role() || each.mandate() != null)
        .sorted(Comparator.comparing(Lack::collaboration).thenComparing(Lack::actor))
        .toList();
  }

  private static Lack of(LocalDate day, String collaboration, ActorInside actor) {
    return new Lack(
        collaboration, actor.actor(), actor.roles(day).isEmpty(), missing(actor.mandate(day)));
  }

  private static @Nullable Missing missing(@Nullable Mandate mandate) {
    if (mandate == null) {
      return Missing.ABSENT;
    }
    return mandate == Mandate.UNCLEAR ? Missing.UNCLEAR : null;
  }
}
