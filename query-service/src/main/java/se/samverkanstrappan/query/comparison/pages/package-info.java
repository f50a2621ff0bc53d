/**
 * The page that sets two things side by side: two days, two counties, two collaborations, or two
 * ways to see one of them.
 */
@NullMarked
package se.samverkanstrappan.query.comparison.pages;

import org.jspecify.annotations.NullMarked;
