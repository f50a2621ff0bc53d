package se.samverkanstrappan.command.importing.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of an import; beyond the first ten thousand they are only counted. */
public final class Faults {
  private static final int MOST = 10_000;

  private final List<Fault> listed = new ArrayList<>();
  private long more;

  public synchronized void add(Fault fault) {
    if (listed.size() < MOST) {
      listed.add(fault);
    } else {
      more++;
    }
  }

  public synchronized long count() {
    return listed.size() + more;
  }

  public synchronized List<Fault> listed() {
    return List.copyOf(listed);
  }

  /** How many there are besides those listed. */
  public synchronized long more() {
    return more;
  }
}
