/** The page of what there is to look at. */
@NullMarked
package se.samverkanstrappan.query.signals.pages;

import org.jspecify.annotations.NullMarked;
