package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * What lists, filters and maps need to know about a collaboration; the value on {@code
 * collaboration-views.v1} and the head in the document store.
 *
 * @param version the version of the collaboration it is worked out from
 * @param withdrawn whether it was taken back as a whole; it is then nowhere, on no day
 * @param rule the id of the rule it is placed by
 * @param participants every stay, in whole days
 * @param interactions how many interactions stand
 * @param lastInteractionOn the day the newest of them counts from
 * @param lastFactOn the day of the newest dated fact: from then on the whole book is what is known
 */
public record CollaborationView(
    String id,
    long version,
    Instant recordedAt,
    String title,
    @Nullable String purpose,
    String owner,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties,
    List<Participation> participants,
    int interactions,
    @Nullable LocalDate lastInteractionOn,
    LocalDate lastFactOn,
    boolean withdrawn,
    String rule,
    List<Segment> segments,
    List<Dormancy> dormancies) {

  /** A stay of an actor; {@code to} is the first day on which it is no longer a participant. */
  public record Participation(String actor, LocalDate from, @Nullable LocalDate to) {
    /** Whether a day is one of the stay's. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    private Participation asOf(LocalDate day) {
      return to == null || !to.isAfter(day) ? this : new Participation(actor, from, null);
    }
  }

  /**
   * Where the collaboration stands on a day by the whole book; as of a day before {@link
   * #lastFactOn} fold the history instead, since what comes after the day is not known then.
   */
  public Placement on(LocalDate day) {
    return Placement.on(day, rule, segments, dormancies);
  }

  /** The same with a timeline and stays from which what is dated after a day is left out. */
  CollaborationView asOf(LocalDate day, Timeline timeline) {
    return new CollaborationView(
        id,
        version,
        recordedAt,
        title,
        purpose,
        owner,
        openedOn,
        endsOn,
        form,
        areas,
        counties,
        participants.stream()
            .filter(stay -> !stay.from().isAfter(day))
            .map(stay -> stay.asOf(day))
            .toList(),
        interactions,
        lastInteractionOn,
        lastFactOn,
        withdrawn,
        timeline.rule(),
        timeline.segments(),
        timeline.dormancies());
  }
}
