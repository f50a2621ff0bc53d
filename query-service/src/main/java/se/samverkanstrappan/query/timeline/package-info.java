/** The page of one collaboration: its timeline and what happened in it. */
@NullMarked
package se.samverkanstrappan.query.timeline;

import org.jspecify.annotations.NullMarked;
