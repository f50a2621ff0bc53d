/** How long each read takes. */
@NullMarked
package se.samverkanstrappan.bench.reads;

import org.jspecify.annotations.NullMarked;
