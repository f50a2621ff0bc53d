/** Registering a government assignment. */
@NullMarked
package se.samverkanstrappan.command.assignment.createassignment;

import org.jspecify.annotations.NullMarked;
