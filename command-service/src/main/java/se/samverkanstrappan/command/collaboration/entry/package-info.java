/** What is asked of each kind of entry, whether it is added, amended or imported. */
@NullMarked
package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.NullMarked;
