/** Submitting a report that a government assignment asks for. */
@NullMarked
package se.samverkanstrappan.command.assignment.submitreport;

import org.jspecify.annotations.NullMarked;
