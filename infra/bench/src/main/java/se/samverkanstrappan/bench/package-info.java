/** Measures the whole over HTTP, on a large made-up book. */
@NullMarked
package se.samverkanstrappan.bench;

import org.jspecify.annotations.NullMarked;
