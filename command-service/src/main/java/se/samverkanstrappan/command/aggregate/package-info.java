/** What all aggregates share: their stream, version and the instant of what was recorded last. */
@NullMarked
package se.samverkanstrappan.command.aggregate;

import org.jspecify.annotations.NullMarked;
