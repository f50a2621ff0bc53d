/** The pages of the register of actors, and of what one of them is part of. */
@NullMarked
package se.samverkanstrappan.query.actor.pages;

import org.jspecify.annotations.NullMarked;
