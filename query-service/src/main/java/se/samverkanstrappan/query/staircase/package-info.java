/** The overview: the staircase with every collaboration on it. */
@NullMarked
package se.samverkanstrappan.query.staircase;

import org.jspecify.annotations.NullMarked;
