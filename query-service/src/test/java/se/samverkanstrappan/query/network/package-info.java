/** Who works with whom. */
@NullMarked
package se.samverkanstrappan.query.network;

import org.jspecify.annotations.NullMarked;
