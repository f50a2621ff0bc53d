/** Tells who works with whom. */
@NullMarked
package se.samverkanstrappan.query.network.reads;

import org.jspecify.annotations.NullMarked;
