/** What is asked of an interaction, whether it is logged or amended. */
@NullMarked
package se.samverkanstrappan.command.collaboration.dialogue;

import org.jspecify.annotations.NullMarked;
