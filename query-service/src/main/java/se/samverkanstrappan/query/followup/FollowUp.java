package se.samverkanstrappan.query.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * How far a government assignment has come.
 *
 * @param rule the id of the rule that steps are worked out by
 * @param placementRule the rule itself, lest one day nothing else tells its numbers
 * @param start the day the assignment was decided
 * @param lastReport null where none was submitted
 * @param names of the actors that the assignment and its collaborations tell of, by their ids as
 *     they are told there
 * @param tasks in the order the assignment names them, as are the ambitions and reports
 * @param obstacles by kind
 */
public record FollowUp(
    String format,
    AssignmentRow assignment,
    LocalDate asOf,
    @Nullable Instant knownAt,
    String rule,
    PlacementRule placementRule,
    Map<String, String> names,
    LocalDate start,
    @Nullable LastReport lastReport,
    List<TaskRow> tasks,
    Reach reach,
    List<AmbitionRow> ambitions,
    List<ObstacleCount> obstacles,
    List<SignalRow> signals,
    List<ReportRow> reports) {
  /** The name of what this is when it is written down. */
  public static final String FORMAT = "samverkanstrappan-follow-up/1";

  /** The report submitted last, and when. */
  public record LastReport(String report, LocalDate on) {}

  /**
   * What the assignment is.
   *
   * @param version the last one that said anything of it; that follow-ups were fixed does not
   */
  public record AssignmentRow(
      String id,
      long version,
      String title,
      @Nullable String reference,
      PartialDate decidedOn,
      @Nullable PartialDate endsOn,
      String commissionedBy,
      List<String> responsible,
      List<String> cooperating,
      @Nullable Evidence source) {
    private static AssignmentRow of(AssignmentView it, long version) {
      return new AssignmentRow(
          it.id(),
          version,
          it.title(),
          it.reference(),
          it.decidedOn(),
          it.endsOn(),
          it.commissionedBy(),
          it.responsible(),
          it.cooperating(),
          it.source());
    }
  }

  /**
   * Works it out; everything is given as it was known at the instant asked for.
   *
   * @param collaborations in any order, at least those with a link to the assignment
   * @param register all actors, in any order
   */
  public static FollowUp of(
      AssignmentView assignment,
      Collection<KnownCollaboration> collaborations,
      List<ActorView> register,
      Asked asked) {
    AssignmentView known = assignment.asOf(asked.asOf());
    ActorsKnown actors = new ActorsKnown(register, asked.asOf());
    List<Linked> linked =
        collaborations.stream()
            .flatMap(each -> Linked.of(each, known, asked).stream())
            .sorted(Comparator.comparing(Linked::id))
            .toList();
    return of(known, assignment.versionSaid(), linked, actors, asked);
  }

  private static FollowUp of(
      AssignmentView known, long version, List<Linked> linked, ActorsKnown actors, Asked asked) {
    Days days = Days.of(known, asked);
    Reached reached = new Reached(linked, actors);
    List<TaskRow> tasks =
        known.tasks().stream().map(each -> TaskRow.of(each, linked, days)).toList();
    return new FollowUp(
        FORMAT,
        AssignmentRow.of(known, version),
        asked.asOf(),
        asked.knownAt(),
        asked.rule().id(),
        asked.rule(),
        names(known, linked, actors),
        days.start(),
        days.last(),
        tasks,
        Reach.of(reached, actors),
        known.ambitions().stream()
            .map(each -> AmbitionRow.of(each, days.start(), asked.asOf(), reached, actors))
            .toList(),
        ObstacleCount.of(tasks),
        SignalRow.on(linked, actors.kinds(), asked),
        ReportRow.of(known, asked));
  }

  private static Map<String, String> names(
      AssignmentView known, List<Linked> linked, ActorsKnown actors) {
    Map<String, String> names = new TreeMap<>();
    Stream.of(
            Stream.of(known.commissionedBy()),
            known.responsible().stream(),
            known.cooperating().stream(),
            linked.stream().map(each -> each.known().head().owner()))
        .flatMap(ids -> ids)
        .forEach(
            id -> {
              ActorProfile profile = actors.profile(actors.canonical(id));
              if (profile != null) {
                names.put(id, profile.name());
              }
            });
    return names;
  }
}
