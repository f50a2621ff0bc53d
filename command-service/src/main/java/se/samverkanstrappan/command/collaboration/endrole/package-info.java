/** An actor ceasing to hold a role. */
@NullMarked
package se.samverkanstrappan.command.collaboration.endrole;

import org.jspecify.annotations.NullMarked;
