package se.samverkanstrappan.command.model;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/**
 * Makes an entry of what a request says, and tells what is wrong with it without looking at other
 * entries; where something is wrong the entry has something else in its place.
 */
final class EntryReading {
  private static final PartialDate SOME_DAY = PartialDate.parse("2000-01-01");

  private final World world;
  private final CollaborationBook book;
  private final Faults faults;

  EntryReading(World world, CollaborationBook book, Faults faults) {
    this.world = world;
    this.book = book;
    this.faults = faults;
  }

  /**
   * @param before what stands under the id; null for a new entry
   */
  Entry read(Draft draft, @Nullable Entry before) {
    return switch (draft) {
      case Draft.OfStay stay -> stay(stay);
      case Draft.OfRole role -> role(role);
      case Draft.OfMandate mandate -> mandate(mandate);
      case Draft.OfPerception perception -> perception(perception);
      case Draft.OfAmbition ambition -> ambition("", ambition, faults);
      case Draft.OfObstacle obstacle -> obstacle(obstacle);
      case Draft.OfLink link -> link(link);
      case Draft.OfLifecycle lifecycle -> lifecycle(lifecycle, before);
      case Draft.OfInteraction interaction -> interaction(interaction);
    };
  }

  private Stay stay(Draft.OfStay draft) {
    String actor = actor("/actor", draft.actor());
    PartialDate joinedOn = fact("/joinedOn", draft.joinedOn());
    optionalFact("/leftOn", draft.leftOn());
    after("/joinedOn", draft.joinedOn(), "/leftOn", draft.leftOn());
    return new Stay(actor, joinedOn, draft.leftOn());
  }

  private RoleHeld role(Draft.OfRole draft) {
    String actor = actor("/actor", draft.actor());
    faults.required("/role", draft.role());
    PartialDate from = fact("/from", draft.from());
    optionalFact("/until", draft.until());
    after("/from", draft.from(), "/until", draft.until());
    return new RoleHeld(
        actor, requireNonNullElse(draft.role(), Role.MEDIATOR), from, draft.until());
  }

  private MandateHeld mandate(Draft.OfMandate draft) {
    String actor = actor("/actor", draft.actor());
    faults.required("/mandate", draft.mandate());
    PartialDate from = fact("/from", draft.from());
    faults.text("/note", draft.note(), 2000);
    return new MandateHeld(
        actor, requireNonNullElse(draft.mandate(), Mandate.UNCLEAR), from, draft.note());
  }

  private Perception perception(Draft.OfPerception draft) {
    String actor = actor("/actor", draft.actor());
    PartialDate date = fact("/date", draft.date());
    faults.step("/perceived", draft.perceived());
    faults.between("/desired", draft.desired(), 1, 8);
    faults.text("/comment", draft.comment(), 2000);
    return new Perception(
        actor, date, requireNonNullElse(draft.perceived(), 1), draft.desired(), draft.comment());
  }

  static Ambition ambition(String pointer, Draft.OfAmbition draft, Faults faults) {
    faults.step(pointer + "/step", draft.step());
    faults.required(pointer + "/by", draft.by());
    return new Ambition(
        requireNonNullElse(draft.step(), 1),
        requireNonNullElse(draft.by(), SOME_DAY),
        draft.actorKind());
  }

  private Obstacle obstacle(Draft.OfObstacle draft) {
    faults.required("/kind", draft.kind());
    PartialDate raisedOn = fact("/raisedOn", draft.raisedOn());
    faults.requiredText("/description", draft.description(), 2000);
    optionalFact("/resolvedOn", draft.resolvedOn());
    notBefore("/raisedOn", draft.raisedOn(), "/resolvedOn", draft.resolvedOn());
    faults.text("/resolution", draft.resolution(), 2000);
    faults.at("/resolution", draft.resolution() != null && draft.resolvedOn() == null);
    return new Obstacle(
        requireNonNullElse(draft.kind(), ObstacleKind.OTHER),
        raisedOn,
        requireNonNullElse(draft.description(), ""),
        draft.resolvedOn(),
        draft.resolution());
  }

  private Link link(Draft.OfLink draft) {
    faults.required("/task", draft.task());
    AssignmentProfile assignment = world.assignments.get("" + draft.assignment());
    faults.at("/assignment", assignment == null);
    faults.at(
        "/task",
        assignment != null
            && assignment.tasks().stream().noneMatch(task -> task.id().equals(draft.task())));
    PartialDate from = fact("/from", draft.from());
    optionalFact("/until", draft.until());
    after("/from", draft.from(), "/until", draft.until());
    return new Link(
        requireNonNullElse(draft.assignment(), ""),
        requireNonNullElse(draft.task(), ""),
        from,
        draft.until());
  }

  private LifecycleChange lifecycle(Draft.OfLifecycle draft, @Nullable Entry before) {
    faults.required("/kind", draft.kind());
    LifecycleKind kind = requireNonNullElse(draft.kind(), LifecycleKind.PAUSED);
    if (before instanceof LifecycleChange was) {
      String reason =
          world.slip == Slip.AN_AMENDED_LIFECYCLE_TAKES_THE_NEW_REASON
              ? draft.reason()
              : was.reason();
      return new LifecycleChange(kind, fact("/date", draft.date()), reason);
    }
    faults.requiredText("/reason", draft.reason(), 1000);
    PartialDate date = requireNonNullElse(draft.date(), PartialDate.of(world.today));
    return new LifecycleChange(kind, fact("/date", date), draft.reason());
  }

  private Interaction interaction(Draft.OfInteraction draft) {
    PartialDate date = fact("/date", draft.date());
    faults.required("/form", draft.form());
    faults.at("/observations", draft.observations() == null || draft.observations().isEmpty());
    faults.distinct("/observations", requireNonNullElse(draft.observations(), List.of()));
    faults.requiredText("/summary", draft.summary(), 4000);
    faults.text("/outcome", draft.outcome(), 2000);
    List<Draft.Source> evidence = requireNonNullElse(draft.evidence(), List.of());
    faults.at("/evidence", evidence.size() > 20);
    for (int i = 0; i < evidence.size(); i++) {
      faults.source("/evidence/" + i, evidence.get(i));
    }
    return new Interaction(
        date,
        Boolean.TRUE.equals(draft.estimated()),
        requireNonNullElse(draft.form(), InteractionForm.MEETING),
        requireNonNullElse(draft.observations(), List.of()),
        attendances(requireNonNullElse(draft.participants(), List.of())),
        requireNonNullElse(draft.summary(), ""),
        draft.outcome(),
        evidence.stream()
            .map(each -> new Evidence(requireNonNullElse(each.label(), ""), each.url()))
            .toList());
  }

  private List<Attendance> attendances(List<Draft.Attendee> drafts) {
    faults.at("/participants", drafts.isEmpty());
    List<String> before = new ArrayList<>();
    List<Attendance> attendances = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft.Attendee each = drafts.get(i);
      String actor = actor("/participants/" + i + "/actor", each.actor());
      faults.at("/participants/" + i + "/actor", before.contains(actor));
      faults.between("/participants/" + i + "/people", each.people(), 1, 999);
      before.add(actor);
      attendances.add(new Attendance(actor, each.part(), each.people()));
    }
    return attendances;
  }

  /** The actor's own id. */
  String actor(String pointer, @Nullable String code) {
    String actor = world.actor(code);
    faults.at(pointer, actor == null);
    return requireNonNullElse(actor, "nobody");
  }

  /** Something that has happened, which must be said. */
  PartialDate fact(String pointer, @Nullable PartialDate date) {
    faults.required(pointer, date);
    optionalFact(pointer, date);
    return requireNonNullElse(date, SOME_DAY);
  }

  private void optionalFact(String pointer, @Nullable PartialDate date) {
    if (date != null) {
      LocalDate day = book.day(date);
      faults.at(pointer, world.future(day));
      faults.at(
          pointer,
          world.slip == Slip.THE_OPENING_DAY_IS_BEFORE_THE_OPENING
              ? !day.isAfter(book.opening())
              : day.isBefore(book.opening()));
    }
  }

  void after(String pointer, @Nullable PartialDate from, String end, @Nullable PartialDate until) {
    if (from != null && until != null) {
      tell(pointer, end, !book.day(until).isAfter(book.day(from)));
    }
  }

  void notBefore(
      String pointer, @Nullable PartialDate from, String end, @Nullable PartialDate until) {
    if (from != null && until != null) {
      LocalDate first = book.day(from);
      boolean late = world.slip == Slip.RESOLVED_THE_DAY_AFTER_AT_THE_EARLIEST;
      tell(pointer, end, book.day(until).isBefore(late ? first.plusDays(1) : first));
    }
  }

  private void tell(String pointer, String end, boolean wrong) {
    if (wrong && faults.none(pointer)) {
      faults.at(end, true);
    } else if (wrong) {
      faults.maybe(Set.of(end));
    }
  }
}
