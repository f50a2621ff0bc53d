/** The page on which the book is compared with all that is made of it. */
@NullMarked
package se.samverkanstrappan.query.verification.pages;

import org.jspecify.annotations.NullMarked;
