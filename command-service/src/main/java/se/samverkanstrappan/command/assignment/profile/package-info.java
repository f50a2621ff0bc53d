/** What is asked of the facts on a government assignment, whether it is registered or changed. */
@NullMarked
package se.samverkanstrappan.command.assignment.profile;

import org.jspecify.annotations.NullMarked;
