/** Everything in one JVM, or one part of it: broker, document store and both services. */
@NullMarked
package se.samverkanstrappan.standalone;

import org.jspecify.annotations.NullMarked;
