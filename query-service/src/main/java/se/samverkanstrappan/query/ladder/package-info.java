/** The vocabulary: the ladder and every other word that facts are recorded in. */
@NullMarked
package se.samverkanstrappan.query.ladder;

import org.jspecify.annotations.NullMarked;
