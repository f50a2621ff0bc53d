package se.samverkanstrappan.events.collaboration;

import org.jspecify.annotations.Nullable;

/** Where it can be read what happened. */
public record Evidence(String label, @Nullable String url) {}
