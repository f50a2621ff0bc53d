/** Many clients that are told of every change at once. */
@NullMarked
package se.samverkanstrappan.bench.live;

import org.jspecify.annotations.NullMarked;
