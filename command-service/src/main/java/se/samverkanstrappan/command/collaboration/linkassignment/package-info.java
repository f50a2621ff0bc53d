/** Linking a collaboration to a task of an assignment. */
@NullMarked
package se.samverkanstrappan.command.collaboration.linkassignment;

import org.jspecify.annotations.NullMarked;
