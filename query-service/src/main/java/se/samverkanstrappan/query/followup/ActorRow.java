package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/**
 * How an actor has been reached (section 4).
 *
 * @param kind null where the register does not know it
 * @param exists whether it exists on the day; where it does not, it is not counted
 * @param collaborations in which it has taken part, in order of their ids; empty where nowhere
 * @param highest null where it was not reached
 * @param now null where it takes part in none on the day
 * @param trace the stays by which it took part
 */
public record ActorRow(
    String actor,
    String name,
    @Nullable ActorKind kind,
    @Nullable String county,
    boolean exists,
    boolean reached,
    List<String> collaborations,
    @Nullable StepReached highest,
    @Nullable StepReached now,
    @JsonUnwrapped Trace trace) {}
