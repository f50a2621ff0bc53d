package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/**
 * The changes in the life of a collaboration in the order of their days, whatever order they were
 * logged in.
 */
public record Lifecycle(LocalDate opening, List<LifecycleEntry> entries) {
  public Lifecycle(LocalDate opening, List<LifecycleEntry> entries) {
    this.opening = opening;
    this.entries =
        entries.stream()
            .sorted(Comparator.comparing(entry -> entry.date().countedFrom(opening)))
            .toList();
  }

  /** As it would be with one more change. */
  public Lifecycle with(LifecycleEntry added) {
    List<LifecycleEntry> all = new ArrayList<>(entries);
    all.add(added);
    return new Lifecycle(opening, all);
  }

  /** Whether the collaboration is closed on a day; the closing day is, the reopening day is not. */
  public boolean closedOn(LocalDate day) {
    boolean closed = false;
    for (LifecycleEntry entry : entries) {
      if (day(entry).isAfter(day)) {
        return closed;
      }
      closed = entry.kind() == LifecycleKind.CLOSED;
    }
    return closed;
  }

  /** What cannot be in the sequence, if anything. */
  public Optional<String> fault() {
    Condition condition = Condition.ACTIVE;
    LocalDate previous = LocalDate.MIN;
    for (LifecycleEntry entry : entries) {
      if (day(entry).equals(previous)) {
        return Optional.of("there is already a change on " + previous + ", at most one a day");
      }
      if (!condition.allows(entry.kind())) {
        return Optional.of(
            entry.kind()
                + " on "
                + entry.date()
                + " is not possible, it is "
                + condition
                + " then");
      }
      condition = condition.after(entry.kind());
      previous = day(entry);
    }
    return Optional.empty();
  }

  private LocalDate day(LifecycleEntry entry) {
    return entry.date().countedFrom(opening);
  }

  private enum Condition {
    ACTIVE,
    PAUSED,
    CLOSED;

    boolean allows(LifecycleKind kind) {
      return switch (kind) {
        case PAUSED -> this == ACTIVE;
        case RESUMED -> this == PAUSED;
        case CLOSED -> this != CLOSED;
        case REOPENED -> this == CLOSED;
      };
    }

    Condition after(LifecycleKind kind) {
      return switch (kind) {
        case PAUSED -> PAUSED;
        case CLOSED -> CLOSED;
        case RESUMED, REOPENED -> ACTIVE;
      };
    }
  }
}
