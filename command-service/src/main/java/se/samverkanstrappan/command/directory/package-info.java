/** Which actor an id or alias means. */
@NullMarked
package se.samverkanstrappan.command.directory;

import org.jspecify.annotations.NullMarked;
