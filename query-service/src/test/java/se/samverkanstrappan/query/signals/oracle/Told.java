package se.samverkanstrappan.query.signals.oracle;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.signals.SignalCode;

/** That a signal is there, and about whom or what. */
record Told(SignalCode code, @Nullable String subject) {}
