/** Correcting a logged dialogue step. */
@NullMarked
package se.samverkanstrappan.command.collaboration.amendinteraction;

import org.jspecify.annotations.NullMarked;
