package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.Placement;

/**
 * A collaboration in a list.
 *
 * @param participantCount how many actors take part on the day
 */
record CollaborationItem(
    String id,
    String title,
    @Nullable String purpose,
    String owner,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties,
    long version,
    Instant recordedAt,
    Placement placement,
    long participantCount) {

  static CollaborationItem of(CollaborationView head, Placement placement, LocalDate day) {
    return new CollaborationItem(
        head.id(),
        head.title(),
        head.purpose(),
        head.owner(),
        head.openedOn(),
        head.endsOn(),
        head.form(),
        head.areas(),
        head.counties(),
        head.version(),
        head.recordedAt(),
        placement,
        head.participants().stream().filter(stay -> stay.covers(day)).count());
  }
}
