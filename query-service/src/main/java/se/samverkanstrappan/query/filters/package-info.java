/** The filters of lists as a form on pages, with what was chosen, and in words. */
@NullMarked
package se.samverkanstrappan.query.filters;

import org.jspecify.annotations.NullMarked;
