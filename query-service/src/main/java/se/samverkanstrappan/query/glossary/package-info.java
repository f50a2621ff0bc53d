/** The words and the placement rule explained, for people and as linked data (SKOS). */
@NullMarked
package se.samverkanstrappan.query.glossary;

import org.jspecify.annotations.NullMarked;
