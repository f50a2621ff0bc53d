/** Telling a participant's mandate. */
@NullMarked
package se.samverkanstrappan.command.collaboration.givemandate;

import org.jspecify.annotations.NullMarked;
