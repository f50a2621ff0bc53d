/** Changing a collaboration's own fields. */
@NullMarked
package se.samverkanstrappan.command.collaboration.changecollaboration;

import org.jspecify.annotations.NullMarked;
