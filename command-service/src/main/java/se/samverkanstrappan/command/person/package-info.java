/**
 * The only place that knows whose pseudonym it is. It lies outside the book, is told to
 * administrators alone and can be erased; the book stays as it is.
 */
@NullMarked
package se.samverkanstrappan.command.person;

import org.jspecify.annotations.NullMarked;
