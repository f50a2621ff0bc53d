/** Tests of the clients that are told of changes. */
@NullMarked
package se.samverkanstrappan.bench.live;

import org.jspecify.annotations.NullMarked;
