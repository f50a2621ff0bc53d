/** The page from which what a filter asks for is taken out as a file. */
@NullMarked
package se.samverkanstrappan.query.export.pages;

import org.jspecify.annotations.NullMarked;
