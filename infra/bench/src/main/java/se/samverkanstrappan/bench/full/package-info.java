/** The standalone as it is shipped: its start, its memory, and its reads at full size. */
@NullMarked
package se.samverkanstrappan.bench.full;

import org.jspecify.annotations.NullMarked;
