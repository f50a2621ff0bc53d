/** What is asked of a collaboration's own fields, whether it is opened or changed. */
@NullMarked
package se.samverkanstrappan.command.collaboration.profile;

import org.jspecify.annotations.NullMarked;
