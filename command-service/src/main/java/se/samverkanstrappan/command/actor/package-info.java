/** The actors of the register: one package per command, and their aggregate. */
@NullMarked
package se.samverkanstrappan.command.actor;

import org.jspecify.annotations.NullMarked;
