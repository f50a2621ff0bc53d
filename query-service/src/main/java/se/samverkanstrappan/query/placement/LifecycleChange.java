package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** A pause, resumption, closing or reopening, and the first day on which it holds. */
public record LifecycleChange(LocalDate on, LifecycleKind kind) {}
