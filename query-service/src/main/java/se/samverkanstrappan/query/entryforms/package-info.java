/** The forms on which is written what is known of a collaboration, but for what happened in it. */
@NullMarked
package se.samverkanstrappan.query.entryforms;

import org.jspecify.annotations.NullMarked;
