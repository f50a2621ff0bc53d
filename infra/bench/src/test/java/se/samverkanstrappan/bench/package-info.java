/** Tests of what is told. */
@NullMarked
package se.samverkanstrappan.bench;

import org.jspecify.annotations.NullMarked;
