package se.samverkanstrappan.query.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Timeline;

/** A collaboration that serves or served an assignment, as of the day that is asked about. */
final class Linked {
  private final KnownCollaboration known;
  private final LocalDate start;
  private final Asked asked;
  private final List<StandingEntry<Link>> links;
  private final Timeline timeline;
  private final Showing showing;
  private final Addresses addresses;

  /** The address of the page on which each interaction stands, by its id. */
  private final Map<String, String> pages = new HashMap<>();

  private Linked(
      KnownCollaboration known, LocalDate start, Asked asked, List<StandingEntry<Link>> links) {
    this.known = known;
    this.start = start;
    this.asked = asked;
    this.links = links;
    this.timeline = known.timeline(asked.asOf(), asked.rule());
    this.showing = new Showing(known, asked);
    this.addresses = new Addresses(asked);
    List<String> opening = new ArrayList<>();
    known
        .interactionPages(asked.asOf(), KnownCollaboration.LARGEST_PAGE)
        .forEach(
            (interaction, page) -> {
              if (page == opening.size()) {
                opening.add(addresses.interactions(id(), page));
              }
              pages.put(interaction, opening.get(page));
            });
  }

  /** Empty where it serves no task of the assignment, or was withdrawn (sections 1 and 2). */
  static Optional<Linked> of(KnownCollaboration known, AssignmentView assignment, Asked asked) {
    Set<String> tasks =
        assignment.tasks().stream().map(Task::id).collect(Collectors.toUnmodifiableSet());
    List<StandingEntry<Link>> links =
        known.entries(Link.class, asked.asOf()).stream()
            .filter(each -> each.entry().assignment().equals(assignment.id()))
            .filter(each -> tasks.contains(each.entry().task()))
            .toList();
    return links.isEmpty() || known.head().withdrawn()
        ? Optional.empty()
        : Optional.of(new Linked(known, assignment.decidedOn().firstDay(), asked, links));
  }

  String id() {
    return known.head().id();
  }

  KnownCollaboration known() {
    return known;
  }

  /** Its links to a task, in order of their days and then of their ids. */
  List<StandingEntry<Link>> links(String task) {
    return links.stream()
        .filter(each -> each.entry().task().equals(task))
        .sorted(
            Comparator.comparing((StandingEntry<Link> each) -> span(each).from())
                .thenComparing(StandingEntry::id))
        .toList();
  }

  /** The days on which it serves a task; none before the assignment was decided. */
  List<Span> spans(String task) {
    return links(task).stream().map(this::span).toList();
  }

  /** The days on which it serves any task. */
  private List<Span> spans() {
    return links.stream().map(this::span).toList();
  }

  private Span span(StandingEntry<Link> link) {
    return Span.counted(link.entry().from(), link.entry().until(), known.openedOn())
        .notBefore(start);
  }

  /** Whether it serves any task on the day. */
  boolean isLinked() {
    return spans().stream().anyMatch(each -> each.covers(asked.asOf()));
  }

  /** Where it stands on a day, which is no later than the one asked about. */
  StepOn stepOn(LocalDate day) {
    Placement placement = timeline.on(day);
    Integer step = placement.step();
    Trace trace =
        step == null
            ? Trace.of(id(), showing.lastChange(day), addresses.collaboration(id()))
            : shown(having(step, day), step, day);
    return new StepOn(day, placement.status(), step, trace);
  }

  private List<String> having(int step, LocalDate day) {
    return actors().filter(actor -> step(actor, day) >= step).toList();
  }

  /** Everyone that ever was a participant, by the ids they joined under, in order. */
  Stream<String> actors() {
    return timeline.actors().keySet().stream();
  }

  /** The ids of the stays by which an actor took part while it served any task. */
  Trace stays(String actor) {
    return Trace.of(
        id(), showing.stays(actor, spans(), asked.asOf()), addresses.collaboration(id()));
  }

  /** The highest step an actor established while it served any task; null where it had none. */
  @Nullable StepReached highest(String actor) {
    List<Span> spans = spans();
    return segments(actor).stream()
        .flatMap(
            each -> {
              Span days = new Span(each.from(), each.to());
              return Stream.ofNullable(days.firstShared(spans, asked.asOf()))
                  .map(first -> reached(actor, each.step(), first));
            })
        .min(StepReached.HIGHEST)
        .orElse(null);
  }

  /** The step an actor has on the day, if it is linked then; null where it has none. */
  @Nullable StepReached now(String actor) {
    int step = isLinked() ? step(actor, asked.asOf()) : 0;
    return step == 0 ? null : reached(actor, step, asked.asOf());
  }

  /** The step of an actor on a day, 0 where it stands nowhere. */
  private int step(String actor, LocalDate day) {
    return segments(actor).stream()
        .filter(each -> each.covers(day))
        .map(ActorSegment::step)
        .findFirst()
        .orElse(0);
  }

  private List<ActorSegment> segments(String actor) {
    return timeline.actors().getOrDefault(actor, List.of());
  }

  private StepReached reached(String actor, int step, LocalDate day) {
    return new StepReached(step, day, id(), shown(List.of(actor), step, day));
  }

  /** What shows a step that some participants have on a day. */
  private Trace shown(List<String> actors, int step, LocalDate day) {
    List<String> entries =
        actors.stream().flatMap(actor -> showing.establishing(actor, step, day).stream()).toList();
    List<String> reads =
        new ArrayList<>(step == 1 ? List.of(addresses.collaboration(id())) : pagesWith(entries));
    reads.add(addresses.explanation(id(), day));
    return Trace.of(id(), entries, reads, pages);
  }

  /** The entries that count for something, and the pages that open them. */
  Trace interactions(List<String> entries) {
    return Trace.of(id(), entries, pagesWith(entries), pages);
  }

  /** What shows a signal. */
  Trace shown(List<String> evidence) {
    List<String> reads = new ArrayList<>(pagesWith(evidence));
    reads.add(addresses.collaboration(id()));
    return evidence.isEmpty()
        ? new Trace(List.of(), reads)
        : Trace.of(id(), evidence, reads, pages);
  }

  /** The addresses of the pages with those of some entries that are interactions. */
  private List<String> pagesWith(Collection<String> entries) {
    return entries.stream().map(pages::get).filter(Objects::nonNull).distinct().toList();
  }
}
