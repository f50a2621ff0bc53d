package se.samverkanstrappan.command.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whose pseudonym it is.
 *
 * @param name as the last sign-in told it; null where it was erased
 * @param seenOn the day on which it was told last, or erased
 * @param erasedAt since when no name is kept for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(String subject, @Nullable String name, String seenOn, @Nullable String erasedAt) {}
