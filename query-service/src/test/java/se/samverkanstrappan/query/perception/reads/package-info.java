/** What participants think, asked over HTTP. */
@NullMarked
package se.samverkanstrappan.query.perception.reads;

import org.jspecify.annotations.NullMarked;
