/** Hands traces on with events, which both services have to write and read alike. */
@NullMarked
package se.samverkanstrappan.tracing;

import org.jspecify.annotations.NullMarked;
