@NullMarked
package se.samverkanstrappan.query.actor.pages;

import org.jspecify.annotations.NullMarked;
