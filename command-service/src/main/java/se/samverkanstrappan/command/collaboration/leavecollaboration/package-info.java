/** An actor ceasing to be a participant. */
@NullMarked
package se.samverkanstrappan.command.collaboration.leavecollaboration;

import org.jspecify.annotations.NullMarked;
