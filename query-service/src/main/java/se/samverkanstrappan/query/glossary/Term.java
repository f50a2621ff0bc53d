package se.samverkanstrappan.query.glossary;

import org.jspecify.annotations.Nullable;

/**
 * A word and what it means.
 *
 * @param id names it on the page and in the linked data
 * @param step the step it has to do with, 1 to 8; null where it is about none
 */
record Term(String id, String name, String definition, @Nullable Integer step) {}
