/**
 * A second way to work out signals: day by day, by their definitions as they are written, knowing
 * nothing of the day before. Slow and obvious.
 */
@NullMarked
package se.samverkanstrappan.query.signals.oracle;

import org.jspecify.annotations.NullMarked;
