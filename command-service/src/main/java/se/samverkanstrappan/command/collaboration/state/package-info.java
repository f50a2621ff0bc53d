/** What a collaboration keeps in memory in order to judge commands by dates. */
@NullMarked
package se.samverkanstrappan.command.collaboration.state;

import org.jspecify.annotations.NullMarked;
