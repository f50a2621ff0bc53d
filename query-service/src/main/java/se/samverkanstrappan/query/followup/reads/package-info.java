/** Answers how far government assignments have come. */
@NullMarked
package se.samverkanstrappan.query.followup.reads;

import org.jspecify.annotations.NullMarked;
