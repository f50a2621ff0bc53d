package se.samverkanstrappan.command.importing.source;

import java.util.List;

/** What was sent cannot be read as what it is said to be, so nothing of it is taken in. */
public final class Unreadable extends RuntimeException {
  private final transient List<Fault> faults;

  public Unreadable(Fault fault) {
    this(List.of(fault));
  }

  Unreadable(List<Fault> faults) {
    super(faults.getFirst().message(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  /** Never none. */
  public List<Fault> faults() {
    return faults;
  }
}
