package se.samverkanstrappan.command.importing.run;

/** How many actors, assignments, collaborations and entries were added or there already. */
public record Tally(long added, long unchanged) {
  static final Tally NONE = new Tally(0, 0);
  static final Tally ADDED = new Tally(1, 0);
  static final Tally UNCHANGED = new Tally(0, 1);

  Tally plus(Tally other) {
    return new Tally(added + other.added, unchanged + other.unchanged);
  }
}
