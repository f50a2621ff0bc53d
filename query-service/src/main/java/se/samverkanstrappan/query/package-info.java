/** The read side: what happened, folded into what people ask about. */
@NullMarked
package se.samverkanstrappan.query;

import org.jspecify.annotations.NullMarked;
