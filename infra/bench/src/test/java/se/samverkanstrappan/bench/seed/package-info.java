/** Tests of the made-up book. */
@NullMarked
package se.samverkanstrappan.bench.seed;

import org.jspecify.annotations.NullMarked;
