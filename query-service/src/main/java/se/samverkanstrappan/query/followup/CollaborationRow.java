package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.collaboration.StandingEntry;

/**
 * A collaboration that serves or served a task (section 3).
 *
 * @param version the one it is worked out from
 * @param linked whether it serves the task on the day
 */
public record CollaborationRow(
    String id,
    String title,
    String owner,
    long version,
    boolean linked,
    List<LinkRow> links,
    Steps steps,
    InteractionCount interactions,
    List<ObstacleRow> obstacles) {

  /**
   * From when until when it serves the task.
   *
   * @param id of the entry
   * @param until the first day on which it no longer does; null where no end is known
   */
  public record LinkRow(
      String id, PartialDate from, @Nullable PartialDate until, @JsonUnwrapped Trace trace) {}

  /**
   * Its steps.
   *
   * @param start null where the assignment starts after the day
   * @param lastReport null where no report was submitted
   */
  public record Steps(@Nullable StepOn start, @Nullable StepOn lastReport, StepOn now) {}

  /**
   * What happened while it served the task.
   *
   * @param since the first day that counts
   */
  public record InteractionCount(LocalDate since, int count, @JsonUnwrapped Trace trace) {}

  static CollaborationRow of(Linked linked, String task, Days days) {
    CollaborationHead head = linked.known().head();
    List<Span> spans = linked.spans(task);
    LocalDate asOf = days.asked().asOf();
    return new CollaborationRow(
        head.id(),
        head.title(),
        head.owner(),
        head.version(),
        spans.stream().anyMatch(each -> each.covers(asOf)),
        linked.links(task).stream().map(each -> link(each, linked, days.asked())).toList(),
        steps(linked, days),
        interactions(linked, spans, days),
        ObstacleRow.on(spans, linked, days.asked()));
  }

  private static LinkRow link(StandingEntry<Link> link, Linked linked, Asked asked) {
    return new LinkRow(
        link.id(),
        link.entry().from(),
        link.entry().until(),
        Trace.of(linked.id(), List.of(link.id()), new Addresses(asked).collaboration(linked.id())));
  }

  private static Steps steps(Linked linked, Days days) {
    LocalDate asOf = days.asked().asOf();
    LocalDate reported = days.lastReport();
    return new Steps(
        days.start().isAfter(asOf) ? null : linked.stepOn(days.start()),
        reported == null ? null : linked.stepOn(reported),
        linked.stepOn(asOf));
  }

  private static InteractionCount interactions(Linked linked, List<Span> spans, Days days) {
    LocalDate since = days.countedSince();
    LocalDate openedOn = linked.known().openedOn();
    List<String> counted =
        linked.known().interactions(days.asked().asOf()).stream()
            .filter(each -> counts(each.entry(), since, spans, openedOn))
            .map(StandingEntry::id)
            .toList();
    return new InteractionCount(since, counted.size(), linked.interactions(counted));
  }

  private static boolean counts(
      Interaction interaction, LocalDate since, List<Span> spans, LocalDate openedOn) {
    LocalDate day = interaction.date().countedFrom(openedOn);
    return !day.isBefore(since) && spans.stream().anyMatch(each -> each.covers(day));
  }
}
