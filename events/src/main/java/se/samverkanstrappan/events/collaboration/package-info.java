/** What can happen to a collaboration. */
@NullMarked
package se.samverkanstrappan.events.collaboration;

import org.jspecify.annotations.NullMarked;
