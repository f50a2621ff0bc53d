package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Part;

/** A participant of an interaction as it was sent. */
public record AttendanceDraft(
    @Nullable String actor, @Nullable Part part, @Nullable Integer people) {}
