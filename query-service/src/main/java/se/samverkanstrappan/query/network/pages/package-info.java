/** The page of who works with whom: a picture of it where it is small, and tables. */
@NullMarked
package se.samverkanstrappan.query.network.pages;

import org.jspecify.annotations.NullMarked;
