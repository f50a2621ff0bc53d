/**
 * The pages on which files are checked and imported. They are received by the page itself, when it
 * is known who sends them, and handed on to the write side as they come in.
 */
@NullMarked
package se.samverkanstrappan.query.importing;

import org.jspecify.annotations.NullMarked;
