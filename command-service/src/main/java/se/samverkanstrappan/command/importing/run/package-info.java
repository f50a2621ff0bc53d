/** How an import is done: everything is checked as if it were written, then written. */
@NullMarked
package se.samverkanstrappan.command.importing.run;

import org.jspecify.annotations.NullMarked;
