/** Replacing the facts on a government assignment. */
@NullMarked
package se.samverkanstrappan.command.assignment.changeassignment;

import org.jspecify.annotations.NullMarked;
