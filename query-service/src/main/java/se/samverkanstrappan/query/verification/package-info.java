/**
 * Compares the book with all that is made of it: what lies on Kafka, the histories that are kept in
 * the document store, and what is shown there of collaborations, actors and assignments.
 *
 * <p>A pass reads the book's checksums first, waits until what stands in it can be read, and then
 * reads all else as far as the book had come; so what is written meanwhile differs nowhere. What
 * differs all the same is compared in further passes, a while apart, and told only where it stays
 * so. While the book is being published in another epoch than is served, nothing is compared.
 */
@NullMarked
package se.samverkanstrappan.query.verification;

import org.jspecify.annotations.NullMarked;
