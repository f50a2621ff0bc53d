/** The government assignments: one package per command, and their aggregate. */
@NullMarked
package se.samverkanstrappan.command.assignment;

import org.jspecify.annotations.NullMarked;
