/** All that is read, made anew by an administrator's order while reads go on. */
@NullMarked
package se.samverkanstrappan.query.rebuild;

import org.jspecify.annotations.NullMarked;
