/** Giving a collaboration another process owner. */
@NullMarked
package se.samverkanstrappan.command.collaboration.transferownership;

import org.jspecify.annotations.NullMarked;
