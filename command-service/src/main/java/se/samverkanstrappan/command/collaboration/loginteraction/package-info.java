/** Logging a dialogue step. */
@NullMarked
package se.samverkanstrappan.command.collaboration.loginteraction;

import org.jspecify.annotations.NullMarked;
