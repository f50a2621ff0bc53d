package se.samverkanstrappan.query.collaboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/**
 * What the register was asked when a collaboration was worked out: where it says something else,
 * the collaboration is to be worked out again.
 *
 * @param actors those whose kinds an ambition asks for; none where none does
 */
public record KindsAsked(List<OfActor> actors) {
  /** What kind an actor was of; null where the register did not know it. */
  public record OfActor(String actor, @Nullable ActorKind kind) {}

  /** Asks for the kinds of all that were ever participants, if any ambition does. */
  static KindsAsked by(
      CollaborationOn on, Function<String, ? extends @Nullable ActorKind> register) {
    return on.asksForKinds()
        ? new KindsAsked(
            on.facts().stays().keySet().stream()
                .map(actor -> new OfActor(actor, register.apply(actor)))
                .toList())
        : new KindsAsked(List.of());
  }

  /** The kinds that are known, by actor. */
  Map<String, ActorKind> known() {
    Map<String, ActorKind> known = new HashMap<>();
    for (OfActor each : actors) {
      ActorKind kind = each.kind();
      if (kind != null) {
        known.put(each.actor(), kind);
      }
    }
    return known;
  }

  /** Whether the register still says the same. */
  public boolean isStillSaidBy(Function<String, ? extends @Nullable ActorKind> register) {
    return actors.stream().allMatch(each -> each.kind() == register.apply(each.actor()));
  }
}
