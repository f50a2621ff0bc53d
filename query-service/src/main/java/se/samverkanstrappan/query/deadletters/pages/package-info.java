/** The pages on which administrators see to how the service runs, and to dead letters. */
@NullMarked
package se.samverkanstrappan.query.deadletters.pages;

import org.jspecify.annotations.NullMarked;
