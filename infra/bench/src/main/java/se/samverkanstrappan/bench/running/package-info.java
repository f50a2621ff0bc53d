/** The processes that are measured. */
@NullMarked
package se.samverkanstrappan.bench.running;

import org.jspecify.annotations.NullMarked;
