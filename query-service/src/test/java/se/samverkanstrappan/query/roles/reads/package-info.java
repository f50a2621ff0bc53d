/** Who is what where, asked over HTTP. */
@NullMarked
package se.samverkanstrappan.query.roles.reads;

import org.jspecify.annotations.NullMarked;
