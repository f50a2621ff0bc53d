/**
 * The register of actors: organisations, on which days they exist, and who took over from whom.
 *
 * <p>Who took over is told by the one that was there before, as its successor. It is counted from
 * the day on which that one no longer exists; where no such day is told, from ever.
 */
@NullMarked
package se.samverkanstrappan.query.actor;

import org.jspecify.annotations.NullMarked;
