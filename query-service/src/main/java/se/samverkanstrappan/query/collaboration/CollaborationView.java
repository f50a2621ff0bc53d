package se.samverkanstrappan.query.collaboration;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.AsGiven;
import se.samverkanstrappan.query.placement.Dormancy;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Timeline;
import se.samverkanstrappan.query.signals.SignalInterval;

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
 * @param lastFactOn the newest day that any fact is dated, whatever it is of, where plans are no
 *     facts: from then on the whole book is what is known
 * @param signals when there is something to look at, on every day: what is there on a day follows
 *     from what is dated up to that day
 * @param ambitions in order of their days
 * @param links in order of the days they began
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
    List<Dormancy> dormancies,
    List<SignalInterval> signals,
    List<AmbitionAimed> ambitions,
    List<AssignmentLink> links) {

  public CollaborationView {
    // Older generations do not tell them.
    signals = List.copyOf(requireNonNullElse(signals, List.of()));
    ambitions = List.copyOf(requireNonNullElse(ambitions, List.of()));
    links = List.copyOf(requireNonNullElse(links, List.of()));
  }

  /**
   * A step aimed at, by a day.
   *
   * @param id the id of the entry that says so
   * @param actorKind the kind of actor it is aimed at for; null for all
   * @param byGiven how the day was given; null: to the day
   */
  public record AmbitionAimed(
      String id,
      int step,
      LocalDate by,
      @Nullable ActorKind actorKind,
      @Nullable PartialDate byGiven) {
    public AmbitionAimed {
      byGiven = AsGiven.kept(byGiven, by);
    }

    /** The date as it was given. */
    public PartialDate on() {
      return AsGiven.of(byGiven, by);
    }
  }

  /**
   * That it serves a task of a government assignment; {@code to} is the first day on which it no
   * longer does.
   */
  public record AssignmentLink(
      String assignment, String task, LocalDate from, @Nullable LocalDate to) {
    /** Whether it does so on a day. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    private AssignmentLink asOf(LocalDate day) {
      return to == null || !to.isAfter(day)
          ? this
          : new AssignmentLink(assignment, task, from, null);
    }
  }

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
   * Tells apart all that is ever told of the collaboration; by its version alone that cannot be
   * told where an ambition is for a kind of actor, for of what kind one is the register says.
   */
  public long variant() {
    return ambitions.stream().allMatch(each -> each.actorKind() == null)
        ? version
        : version << Integer.SIZE | Integer.toUnsignedLong(HeadKeys.signals(this));
  }

  /**
   * Where the collaboration stands on a day by the whole book; as of a day before {@link
   * #lastFactOn} fold the history instead, since what comes after the day is not known then.
   */
  public Placement on(LocalDate day) {
    return Placement.on(day, rule, segments, dormancies);
  }

  /**
   * The same with a timeline, stays and signals from which what is dated after a day is left out.
   */
  CollaborationView asOf(LocalDate day, Timeline timeline, List<SignalInterval> signalsThen) {
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
        timeline.dormancies(),
        signalsThen,
        ambitions,
        links.stream()
            .filter(link -> !link.from().isAfter(day))
            .map(link -> link.asOf(day))
            .toList());
  }
}
