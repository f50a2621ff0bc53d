/** An actor taking on a role. */
@NullMarked
package se.samverkanstrappan.command.collaboration.takerole;

import org.jspecify.annotations.NullMarked;
