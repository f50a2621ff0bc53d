package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;

/** A book that takes an event only where the rules of a collaboration allow it, judged by dates. */
final class WriteSide {
  private final List<CollaborationEvent> log = new ArrayList<>();
  private final Set<String> takenBack = new HashSet<>();
  private Entries standing;

  WriteSide(CollaborationOpened opening) {
    standing = new Entries(opening.openedOn().firstDay(), new LinkedHashMap<>());
    log.add(opening);
  }

  List<CollaborationEvent> log() {
    return List.copyOf(log);
  }

  LocalDate opened() {
    return standing.opened();
  }

  boolean isParticipant(String actor, LocalDate day) {
    return standing.isParticipant(actor, day);
  }

  /** Writes an event, unless the rules forbid it. */
  boolean accepts(CollaborationEvent event) {
    boolean accepted =
        switch (event) {
          case CollaborationOpened e -> false;
          case CollaborationChanged e -> become(e.openedOn().firstDay(), standing.entries());
          case OwnershipTransferred e -> true;
          case CollaborationWithdrawn e -> false;
          case InteractionAmended e -> amend(e);
          case EntryAmended e -> amend(e);
          case EntryStated e -> state(e);
          case EntryEnded e -> end(e);
          case EntryTakenBack e -> takeBack(e.id());
        };
    if (accepted) {
      log.add(event);
    }
    return accepted;
  }

  private boolean state(EntryStated event) {
    boolean isNew = !standing.entries().containsKey(event.id()) && !takenBack.contains(event.id());
    return isNew && put(event.id(), event.stated());
  }

  private boolean amend(EntryStated event) {
    Entry before = standing.entries().get(event.id());
    return before != null
        && before.getClass() == event.stated().getClass()
        && put(event.id(), event.stated());
  }

  private boolean end(EntryEnded event) {
    Entry before = standing.entries().get(event.id());
    return event instanceof ParticipantLeft left
        && before instanceof Stay stay
        && stay.leftOn() == null
        && stay.actor().equals(left.actor())
        && put(event.id(), stay.until(left.leftOn()));
  }

  private boolean put(String id, Entry entry) {
    Map<String, Entry> entries = new LinkedHashMap<>(standing.entries());
    entries.put(id, entry);
    if (entry instanceof Interaction it && !standing.allow(it)) {
      return false;
    }
    return entry instanceof Interaction ? take(entries) : become(opened(), entries);
  }

  private boolean takeBack(String id) {
    Map<String, Entry> entries = new LinkedHashMap<>(standing.entries());
    return entries.remove(id) != null && become(opened(), entries) && takenBack.add(id);
  }

  private boolean take(Map<String, Entry> entries) {
    standing = new Entries(opened(), entries);
    return true;
  }

  private boolean become(LocalDate opened, Map<String, Entry> entries) {
    Entries after = new Entries(opened, entries);
    if (after.areSound()) {
      standing = after;
      return true;
    }
    return false;
  }
}
