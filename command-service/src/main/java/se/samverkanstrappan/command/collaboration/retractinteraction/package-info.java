/** Taking a logged dialogue step back. */
@NullMarked
package se.samverkanstrappan.command.collaboration.retractinteraction;

import org.jspecify.annotations.NullMarked;
