/** Imports that run after their request was answered, and how to know what became of them. */
@NullMarked
package se.samverkanstrappan.command.importing.job;

import org.jspecify.annotations.NullMarked;
