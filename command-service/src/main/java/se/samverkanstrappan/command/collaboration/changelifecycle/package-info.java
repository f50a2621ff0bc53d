/** Pausing, resuming, closing and reopening a collaboration. */
@NullMarked
package se.samverkanstrappan.command.collaboration.changelifecycle;

import org.jspecify.annotations.NullMarked;
