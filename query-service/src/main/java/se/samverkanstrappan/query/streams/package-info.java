/** The topology: how events become views. */
@NullMarked
package se.samverkanstrappan.query.streams;

import org.jspecify.annotations.NullMarked;
