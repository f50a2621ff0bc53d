/** Tells what participants think, and who is to be asked. */
@NullMarked
package se.samverkanstrappan.query.perception.reads;

import org.jspecify.annotations.NullMarked;
