/** Taking back an entry that is not an interaction. */
@NullMarked
package se.samverkanstrappan.command.collaboration.retractentry;

import org.jspecify.annotations.NullMarked;
