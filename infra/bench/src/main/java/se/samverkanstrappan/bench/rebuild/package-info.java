/** How long it takes to make the read model anew, and what nothing could do faster. */
@NullMarked
package se.samverkanstrappan.bench.rebuild;

import org.jspecify.annotations.NullMarked;
