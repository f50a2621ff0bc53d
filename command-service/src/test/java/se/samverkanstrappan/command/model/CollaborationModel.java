package se.samverkanstrappan.command.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.model.Outcome.Refusal;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryEvent;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;

/** One command to a collaboration that is there. */
final class CollaborationModel {
  private final World world;
  private final CollaborationBook book;
  private final Faults faults;
  private final EntryReading reading;

  CollaborationModel(World world, CollaborationBook book) {
    this.world = world;
    this.book = book;
    faults = new Faults(world.slip);
    reading = new EntryReading(world, book, faults);
  }

  Expected handle(Command.ToCollaboration command, boolean stale) {
    if (stale && world.slip != Slip.RULES_BEFORE_IF_MATCH) {
      return Expected.refused(Refusal.STALE);
    }
    if (unknownInTheAddress(command)) {
      return Expected.refused(Refusal.NOT_FOUND);
    }
    Expected found =
        switch (command) {
          case Command.Change change -> change(change);
          case Command.Transfer transfer -> transfer(transfer);
          case Command.Withdraw withdraw -> withdraw(withdraw);
          case Command.State state -> state(state);
          case Command.Leave leave -> leave(leave);
          case Command.EndRole end -> endRole(end);
          case Command.Resolve resolve -> resolve(resolve);
          case Command.Amend amend -> amend(amend);
          case Command.Retract retract -> retract(retract);
        };
    return stale && found.outcome() instanceof Outcome.Accepted
        ? Expected.refused(Refusal.STALE)
        : found;
  }

  private boolean unknownInTheAddress(Command.ToCollaboration command) {
    return switch (command) {
      case Command.Leave leave -> world.actor(leave.actor()) == null;
      case Command.State state ->
          switch (state.draft()) {
            case Draft.OfMandate mandate -> world.actor(mandate.actor()) == null;
            case Draft.OfPerception perception -> world.actor(perception.actor()) == null;
            default -> false;
          };
      case Command.Resolve resolve -> !(book.entries.get(resolve.id()) instanceof Obstacle);
      case Command.Amend amend -> unknown(amend.id(), amend.draft() instanceof Draft.OfInteraction);
      case Command.Retract retract -> unknown(retract.id(), retract.interaction());
      default -> false;
    };
  }

  private boolean unknown(String id, boolean interaction) {
    Entry entry = book.entries.get(id);
    return entry == null || interaction != entry instanceof Interaction;
  }

  /** Writes it, where nothing was found wrong. */
  private Expected conclude(CollaborationEvent event) {
    if (book.withdrawn && world.slip != Slip.WITHDRAWN_GOES_ON) {
      faults.onlyIfLiked();
      faults.at("", true);
    }
    if (!faults.none()) {
      return faults.refused();
    }
    if (same(event)) {
      return Expected.just(new Outcome.Unchanged());
    }
    write(book, event);
    if (world.slip == Slip.NONE && !Invariants.broken(Slip.NONE, book).isEmpty()) {
      throw new AssertionError(event + " left " + Invariants.broken(Slip.NONE, book));
    }
    return Expected.event(event);
  }

  private boolean same(CollaborationEvent event) {
    return switch (event) {
      case CollaborationChanged changed -> changed.equals(book.fields);
      case EntryStated stated -> {
        Entry before = book.entries.get(stated.id());
        yield world.slip != Slip.EQUAL_AMENDMENTS_ARE_WRITTEN
            && before != null
            && equal(before, stated.stated());
      }
      default -> false;
    };
  }

  /** In which order the participants of an interaction are named says nothing. */
  private static boolean equal(Entry a, Entry b) {
    return a instanceof Interaction one && b instanceof Interaction other
        ? one.participants().size() == other.participants().size()
            && new HashSet<>(one.participants()).equals(new HashSet<>(other.participants()))
            && withParticipantsOf(one, other).equals(one)
        : a.equals(b);
  }

  private static Interaction withParticipantsOf(Interaction of, Interaction in) {
    return new Interaction(
        in.date(),
        in.estimated(),
        in.form(),
        in.observations(),
        of.participants(),
        in.summary(),
        in.outcome(),
        in.evidence());
  }

  private static void write(CollaborationBook book, CollaborationEvent event) {
    book.version++;
    switch (event) {
      case CollaborationChanged changed -> book.fields = changed;
      case OwnershipTransferred transferred -> book.owner = transferred.owner();
      case CollaborationWithdrawn withdrawn -> book.withdrawn = true;
      case EntryStated stated -> {
        book.entries.put(stated.id(), stated.stated());
        book.retracted.remove(stated.id());
      }
      case EntryEnded ended ->
          book.entries.computeIfPresent(ended.id(), (id, entry) -> ended.ended(entry));
      case EntryEvent takenBack -> book.retracted.add(takenBack.id());
      default -> throw new AssertionError(event);
    }
  }

  /** Whether something would be wrong in the book after an event. */
  private boolean breaks(CollaborationEvent event) {
    CollaborationBook after = book.copy();
    write(after, event);
    return !Invariants.broken(world.slip, after).isEmpty();
  }

  private Expected change(Command.Change command) {
    CollaborationChanged changed = FieldsReading.read(command.fields(), world, faults);
    if (faults.none("/openedOn") && world.slip != Slip.A_MOVED_OPENING_IS_NOT_CHECKED) {
      faults.at("/openedOn", breaks(changed));
    }
    return conclude(changed);
  }

  private Expected transfer(Command.Transfer command) {
    String owner = reading.actor("/owner", command.owner());
    faults.at("/owner", owner.equals(book.owner));
    faults.requiredText("/reason", command.reason(), 1000);
    return conclude(new OwnershipTransferred(owner, "" + command.reason()));
  }

  private Expected withdraw(Command.Withdraw command) {
    faults.requiredText("/reason", command.reason(), 1000);
    return conclude(new CollaborationWithdrawn("" + command.reason()));
  }

  private Expected state(Command.State command) {
    Entry entry = reading.read(command.draft(), null);
    boolean repeated = faults.none() && repeats(entry);
    if (book.taken(command.id())) {
      return taken(repeated);
    }
    faults.id("/id", command.id());
    CollaborationEvent event = EntryWords.stated(command.id(), entry);
    if (!repeated) {
      betweenEntries(command.draft(), entry, event, false);
      return conclude(event);
    }
    Reach.of(command.draft(), false).says().forEach(says -> faults.maybe(Set.of(says)));
    boolean writable = !book.withdrawn || world.slip == Slip.WITHDRAWN_GOES_ON;
    return faults.none() && writable
        ? Expected.just(new Outcome.Unchanged())
        : conclude(event).or(writable ? new Outcome.Unchanged() : withdrawn());
  }

  /** Where the specification says two things of an id that is taken, both will do. */
  private Expected taken(boolean repeated) {
    Expected taken = Expected.refused(Refusal.ID_TAKEN, "/id");
    if (book.withdrawn) {
      return taken.or(withdrawn());
    }
    return repeated ? taken.or(new Outcome.Unchanged()) : taken;
  }

  private static Outcome withdrawn() {
    return Expected.refused(Refusal.RULES, "").outcome();
  }

  /** Whether exactly this mandate or perception stands already on that day. */
  private boolean repeats(Entry entry) {
    return (entry instanceof MandateHeld || entry instanceof Perception)
        && book.standing(entry.getClass()).containsValue(entry);
  }

  private void betweenEntries(
      Draft draft, Entry entry, CollaborationEvent event, boolean amending) {
    if (draft instanceof Draft.OfInteraction && entry instanceof Interaction interaction) {
      dialogue(interaction);
      return;
    }
    Reach reach = Reach.of(draft, amending);
    if (!faults.none(reach.needs().toArray(String[]::new))) {
      reach.says().forEach(says -> faults.maybe(Set.of(says)));
    } else if (!reach.says().isEmpty() && breaks(event)) {
      reach.tell(faults);
    }
  }

  private void dialogue(Interaction interaction) {
    boolean judged = faults.none("/date");
    LocalDate day = book.day(interaction.date());
    faults.at("/date", judged && book.closedOn(day));
    for (int i = 0; i < interaction.participants().size(); i++) {
      String pointer = "/participants/" + i + "/actor";
      boolean absent = !book.participates(interaction.participants().get(i).actor(), day);
      if (judged) {
        faults.at(pointer, absent);
      } else {
        faults.maybe(Set.of(pointer));
      }
    }
  }

  private Expected leave(Command.Leave command) {
    String actor = "" + world.actor(command.actor());
    var leftOn = reading.fact("/leftOn", command.leftOn());
    String id = open(Stay.class, stay -> stay.actor().equals(actor) && stay.leftOn() == null);
    faults.at("", id == null);
    ParticipantLeft left = new ParticipantLeft("" + id, actor, leftOn);
    if (faults.none("", "/leftOn")) {
      faults.at("/leftOn", breaks(left));
    }
    return conclude(left);
  }

  private <E extends Entry> @Nullable String open(Class<E> kind, Predicate<E> which) {
    return book.standing(kind).entrySet().stream()
        .filter(each -> which.test(each.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private Expected endRole(Command.EndRole command) {
    String actor = reading.actor("/actor", command.actor());
    faults.required("/role", command.role());
    var until = reading.fact("/until", command.until());
    String id =
        open(
            RoleHeld.class,
            held ->
                held.actor().equals(actor)
                    && held.role() == command.role()
                    && held.until() == null);
    if (faults.none("/actor", "/role")) {
      faults.at("", id == null);
    } else {
      faults.maybe(Set.of(""));
    }
    if (id == null || command.role() == null) {
      return conclude(new EntryRetracted("", ""));
    }
    RoleEnded ended = new RoleEnded(id, actor, command.role(), until);
    if (faults.none("/until")) {
      faults.at("/until", breaks(ended));
    }
    return conclude(ended);
  }

  private Expected resolve(Command.Resolve command) {
    Obstacle obstacle = (Obstacle) requireNonNull(book.entries.get(command.id()));
    boolean over = obstacle.resolvedOn() != null || !book.stands(command.id());
    var resolvedOn = reading.fact("/resolvedOn", command.resolvedOn());
    faults.text("/resolution", command.resolution(), 2000);
    reading.notBefore("/raisedOn", obstacle.raisedOn(), "/resolvedOn", command.resolvedOn());
    if (over) {
      faults.onlyIfLiked();
    }
    faults.at("", over);
    return conclude(new ObstacleResolved(command.id(), resolvedOn, command.resolution()));
  }

  private Expected amend(Command.Amend command) {
    Entry before = book.entries.get(command.id());
    Entry entry = reading.read(command.draft(), before);
    faults.requiredText("/reason", command.reason(), 1000);
    CollaborationEvent event = EntryWords.amended(command.id(), entry, "" + command.reason());
    if (book.retracted.contains(command.id())) {
      faults.onlyIfLiked();
      Reach.of(command.draft(), true).says().forEach(says -> faults.maybe(Set.of(says)));
      faults.at("", true);
    } else {
      betweenEntries(command.draft(), entry, event, true);
    }
    return conclude(event);
  }

  private Expected retract(Command.Retract command) {
    faults.requiredText("/reason", command.reason(), 1000);
    CollaborationEvent event =
        command.interaction()
            ? new InteractionRetracted(command.id(), "" + command.reason())
            : new EntryRetracted(command.id(), "" + command.reason());
    boolean again = book.retracted.contains(command.id());
    boolean checked = world.slip != Slip.RETRACTING_ASKS_NOTHING_OF_WHAT_REMAINS;
    faults.at("", again || (checked && breaks(event)));
    return conclude(event);
  }
}
