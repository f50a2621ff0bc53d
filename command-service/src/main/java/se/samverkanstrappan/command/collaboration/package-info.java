/** The collaboration: one package per command, its state and its aggregate. */
@NullMarked
package se.samverkanstrappan.command.collaboration;

import org.jspecify.annotations.NullMarked;
