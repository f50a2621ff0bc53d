/** What participants think, and what is aimed at. */
@NullMarked
package se.samverkanstrappan.query.perception;

import org.jspecify.annotations.NullMarked;
