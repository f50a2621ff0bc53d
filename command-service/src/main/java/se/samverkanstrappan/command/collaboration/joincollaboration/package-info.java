/** An actor becoming a participant. */
@NullMarked
package se.samverkanstrappan.command.collaboration.joincollaboration;

import org.jspecify.annotations.NullMarked;
