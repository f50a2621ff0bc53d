/**
 * The placement rules that can be asked for: the current one, which stands in the code, and those
 * of the configuration, {@code samverkanstrappan.rules}, to compare it with.
 */
@NullMarked
package se.samverkanstrappan.query.rules;

import org.jspecify.annotations.NullMarked;
