package se.samverkanstrappan.command.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samverkanstrappan.events.DomainEvent;

/** What comes of a command. */
sealed interface Outcome {

  record Accepted(List<DomainEvent> events) implements Outcome {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** All is as it was asked to be; nothing is written. */
  record Unchanged() implements Outcome {}

  /** Nothing is written. */
  record Refused(Refusal why, Set<String> pointers) implements Outcome {
    public Refused {
      pointers = new TreeSet<>(pointers);
    }
  }

  /** Why a command is refused, first reason first. */
  enum Refusal {
    NOT_FOUND,
    STALE,
    ID_TAKEN,
    RULES
  }
}
