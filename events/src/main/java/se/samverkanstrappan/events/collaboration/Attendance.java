package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Part;

/**
 * That an actor took part in an interaction.
 *
 * @param part the part it took; none given means no cap on the step
 * @param people how many persons it sent, 1 to 999
 */
public record Attendance(String actor, @Nullable Part part, @Nullable Integer people) {
  public Attendance {
    requireNonNull(actor, "actor");
  }
}
