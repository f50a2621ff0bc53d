/** Tests of the book as a file. */
@NullMarked
package se.samverkanstrappan.bench.book;

import org.jspecify.annotations.NullMarked;
