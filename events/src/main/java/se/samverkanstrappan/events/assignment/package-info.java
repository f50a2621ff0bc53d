/** What can happen to a government assignment. */
@NullMarked
package se.samverkanstrappan.events.assignment;

import org.jspecify.annotations.NullMarked;
