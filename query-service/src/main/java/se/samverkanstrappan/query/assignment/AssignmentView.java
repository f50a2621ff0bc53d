package se.samverkanstrappan.query.assignment;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentEvent;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What is known about a government assignment; the value on {@code assignment-views.v1}.
 *
 * @param version the version of the assignment it is worked out from
 * @param followUps those that were fixed, in the order in which they were
 */
public record AssignmentView(
    String id,
    long version,
    Instant recordedAt,
    String title,
    @Nullable String reference,
    PartialDate decidedOn,
    @Nullable PartialDate endsOn,
    String commissionedBy,
    List<String> responsible,
    List<String> cooperating,
    List<Task> tasks,
    List<Report> reports,
    List<Ambition> ambitions,
    @Nullable Evidence source,
    List<FixedFollowUp> followUps) {

  public AssignmentView {
    // Older generations do not tell.
    followUps = List.copyOf(requireNonNullElse(followUps, List.of()));
  }

  /**
   * The view after the next event of an assignment, or null while nothing is known of it; an event
   * of a type that is not known here only moves the version.
   */
  public static @Nullable AssignmentView after(
      RecordedEvent event, @Nullable AssignmentView before) {
    AssignmentProfile profile = before == null ? null : before.profile();
    if (event.payload() instanceof AssignmentEvent known) {
      profile = profileAfter(known, profile);
    }
    return profile == null ? null : of(event, profile, fixedBy(event, before));
  }

  /** The last version that said anything of it but that follow-ups were fixed. */
  public long versionSaid() {
    Set<Long> fixing =
        followUps.stream().map(FixedFollowUp::version).collect(Collectors.toUnmodifiableSet());
    long said = version;
    while (fixing.contains(said)) {
      said--;
    }
    return said;
  }

  /** Whether the government had decided on it by a day. */
  public boolean isDecidedBy(LocalDate day) {
    return !decidedOn.firstDay().isAfter(day);
  }

  /** The days from which more is told: a report was submitted, or a follow-up is about it. */
  Stream<LocalDate> datedDays() {
    return Stream.concat(
        reports.stream()
            .flatMap(each -> Stream.ofNullable(each.submittedOn()))
            .map(date -> date.countedFrom(decidedOn.firstDay())),
        followUps.stream().map(FixedFollowUp::asOf));
  }

  /**
   * The same by what is dated up to a day: a report submitted later is not submitted yet, and
   * follow-ups of later days are not there.
   */
  public AssignmentView asOf(LocalDate day) {
    List<Report> known =
        reports.stream().map(each -> isLater(each.submittedOn(), day) ? due(each) : each).toList();
    return new AssignmentView(
        id,
        version,
        recordedAt,
        title,
        reference,
        decidedOn,
        endsOn,
        commissionedBy,
        responsible,
        cooperating,
        tasks,
        known,
        ambitions,
        source,
        followUps.stream().filter(each -> !each.asOf().isAfter(day)).toList());
  }

  private static @Nullable AssignmentProfile profileAfter(
      AssignmentEvent event, @Nullable AssignmentProfile before) {
    return switch (event) {
      case AssignmentCreated created -> created.profile();
      case AssignmentChanged changed -> changed.profile();
      case ReportSubmitted submitted -> before == null ? null : before.after(submitted);
      case FollowUpFixed fixed -> before;
    };
  }

  private static List<FixedFollowUp> fixedBy(RecordedEvent event, @Nullable AssignmentView before) {
    List<FixedFollowUp> fixed = before == null ? List.of() : before.followUps;
    return event.payload() instanceof FollowUpFixed now
        ? Stream.concat(fixed.stream(), Stream.of(FixedFollowUp.of(event, now))).toList()
        : fixed;
  }

  private static AssignmentView of(
      RecordedEvent event, AssignmentProfile profile, List<FixedFollowUp> followUps) {
    return new AssignmentView(
        event.aggregateId(),
        event.sequence(),
        event.recordedAt(),
        profile.title(),
        profile.reference(),
        profile.decidedOn(),
        profile.endsOn(),
        profile.commissionedBy(),
        profile.responsible(),
        profile.cooperating(),
        profile.tasks(),
        profile.reports(),
        profile.ambitions(),
        profile.source(),
        followUps);
  }

  /** The facts themselves, without where in the book they stand. */
  public AssignmentProfile profile() {
    return new AssignmentProfile(
        title,
        reference,
        decidedOn,
        endsOn,
        commissionedBy,
        responsible,
        cooperating,
        tasks,
        reports,
        ambitions,
        source);
  }

  private boolean isLater(@Nullable PartialDate date, LocalDate day) {
    return date != null && date.countedFrom(decidedOn.firstDay()).isAfter(day);
  }

  private static Report due(Report report) {
    return new Report(report.id(), report.kind(), report.dueOn(), null, null);
  }
}
