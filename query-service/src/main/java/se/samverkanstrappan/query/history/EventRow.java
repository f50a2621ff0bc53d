package se.samverkanstrappan.query.history;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * An event as the page shows it.
 *
 * @param recordedAt when it was written into the book, in Sweden, to the minute
 * @param type the word for what happened, without what it happened to
 * @param day it is about; null where it is about none
 * @param what in few words
 * @param reason why; null where none is asked
 * @param organisation for whom it was written; null where that is not known
 * @param subject the pseudonym of who wrote it; null where that is not known
 */
record EventRow(
    long version,
    LocalDateTime recordedAt,
    String type,
    @Nullable PartialDate day,
    String what,
    @Nullable String reason,
    @Nullable String organisation,
    @Nullable String subject) {}
