/** The words of the domain with their Swedish and English names, and dates of limited precision. */
@NullMarked
package se.samverkanstrappan.events.vocabulary;

import org.jspecify.annotations.NullMarked;
