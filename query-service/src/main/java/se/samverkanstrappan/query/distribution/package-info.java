/**
 * How many collaborations stood where, day by day: the same timelines that every placement is
 * looked up in, counted on many days at once. The counting knows no framework and no clock.
 */
@NullMarked
package se.samverkanstrappan.query.distribution;

import org.jspecify.annotations.NullMarked;
