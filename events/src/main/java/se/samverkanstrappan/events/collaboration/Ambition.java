package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * The step aimed at, by a date.
 *
 * @param step 1 to 8
 * @param actorKind the kind of actor it is aimed at for; null for all
 */
public record Ambition(int step, PartialDate by, @Nullable ActorKind actorKind) implements Entry {
  public Ambition {
    requireNonNull(by, "by");
  }
}
