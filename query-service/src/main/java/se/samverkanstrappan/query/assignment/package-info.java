/** Government assignments: what they ask for, of whom and by when. */
@NullMarked
package se.samverkanstrappan.query.assignment;

import org.jspecify.annotations.NullMarked;
