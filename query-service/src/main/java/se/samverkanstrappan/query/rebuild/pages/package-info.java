/** The page on which an administrator has all that is read made anew. */
@NullMarked
package se.samverkanstrappan.query.rebuild.pages;

import org.jspecify.annotations.NullMarked;
