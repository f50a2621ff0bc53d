/** Correcting an entry that is not an interaction. */
@NullMarked
package se.samverkanstrappan.command.collaboration.amendentry;

import org.jspecify.annotations.NullMarked;
