/** Setting the step that is aimed at. */
@NullMarked
package se.samverkanstrappan.command.collaboration.setambition;

import org.jspecify.annotations.NullMarked;
