/** What working out a timeline costs. */
@NullMarked
package se.samverkanstrappan.bench.placement;

import org.jspecify.annotations.NullMarked;
