package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal that is there on a day.
 *
 * @param since the first of the days on end on which it is there
 * @param subject the id of the actor or the entry it is about; null for the collaboration
 * @param details what is to be told about it
 * @param evidence the ids of the entries that show it; none where it is shown by what is missing
 */
public record SignalOn(
    SignalCode code,
    LocalDate since,
    @Nullable String subject,
    Details details,
    List<String> evidence,
    Clearing clears) {}
