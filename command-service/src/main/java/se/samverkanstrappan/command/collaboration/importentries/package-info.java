/** Taking in what others recorded of a collaboration; it only adds. */
@NullMarked
package se.samverkanstrappan.command.collaboration.importentries;

import org.jspecify.annotations.NullMarked;
