/** The book as a file, written without the service. */
@NullMarked
package se.samverkanstrappan.bench.book;

import org.jspecify.annotations.NullMarked;
