/** The placement rules that can be asked for. */
@NullMarked
package se.samverkanstrappan.query.rules;

import org.jspecify.annotations.NullMarked;
