/** Signals in small stories, and against a second, slow way to work them out. */
@NullMarked
package se.samverkanstrappan.query.signals;

import org.jspecify.annotations.NullMarked;
