/** Withdrawing a collaboration that should not be there. */
@NullMarked
package se.samverkanstrappan.command.collaboration.withdrawcollaboration;

import org.jspecify.annotations.NullMarked;
