/** The events of one collaboration, as the book has them. */
@NullMarked
package se.samverkanstrappan.query.history;

import org.jspecify.annotations.NullMarked;
