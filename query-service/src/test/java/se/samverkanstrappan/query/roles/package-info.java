/** Who is what where, and with what mandate. */
@NullMarked
package se.samverkanstrappan.query.roles;

import org.jspecify.annotations.NullMarked;
