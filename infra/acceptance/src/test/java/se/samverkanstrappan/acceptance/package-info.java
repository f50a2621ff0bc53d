/** Black-box tests: the standalone as real processes, spoken to over HTTP and in a browser. */
@NullMarked
package se.samverkanstrappan.acceptance;

import org.jspecify.annotations.NullMarked;
