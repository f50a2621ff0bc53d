/** Who may ask for what: by its address here, by whose it is where it is decided. */
@NullMarked
package se.samverkanstrappan.command.security;

import org.jspecify.annotations.NullMarked;
