/** A large made-up book, the same for the same seed, marked as example throughout. */
@NullMarked
package se.samverkanstrappan.bench.seed;

import org.jspecify.annotations.NullMarked;
