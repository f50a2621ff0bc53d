/** Tells what there is to look at in all collaborations, as a list to work through. */
@NullMarked
package se.samverkanstrappan.query.signals.reads;

import org.jspecify.annotations.NullMarked;
