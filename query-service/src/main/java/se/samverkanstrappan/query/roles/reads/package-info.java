/** Tells who is what where. */
@NullMarked
package se.samverkanstrappan.query.roles.reads;

import org.jspecify.annotations.NullMarked;
