/** A resource outside what the service scans, for what is not one transaction. */
@NullMarked
package se.samverkanstrappan.longwork;

import org.jspecify.annotations.NullMarked;
