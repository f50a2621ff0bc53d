/** The form on which process owners log what happened in a collaboration. */
@NullMarked
package se.samverkanstrappan.query.loginteraction;

import org.jspecify.annotations.NullMarked;
