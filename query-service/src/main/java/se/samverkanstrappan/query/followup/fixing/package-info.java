/**
 * Fixing a follow-up of a government assignment: it is worked out here, where everything is known
 * that it is made of, and kept by the write side, in the name of who asks.
 */
@NullMarked
package se.samverkanstrappan.query.followup.fixing;

import org.jspecify.annotations.NullMarked;
