package se.samverkanstrappan.command.assignment.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** The step an assignment aims at, as it was sent. */
public record AmbitionDraft(
    @Nullable ActorKind actorKind, @Nullable Integer step, @Nullable PartialDate by) {
  private static final int HIGHEST = 8;

  void check(Violations violations, String pointer) {
    violations.required(pointer + "/step", step);
    violations.addIf(
        step != null && (step < 1 || step > HIGHEST), pointer + "/step", "must be 1 to " + HIGHEST);
    violations.required(pointer + "/by", by);
  }

  Ambition accepted() {
    return new Ambition(Objects.requireNonNull(step), Objects.requireNonNull(by), actorKind);
  }
}
