/** Who works with whom, asked over HTTP. */
@NullMarked
package se.samverkanstrappan.query.network.reads;

import org.jspecify.annotations.NullMarked;
