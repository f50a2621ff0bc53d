package se.samverkanstrappan.command.importing.run;

import java.util.List;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;

/** The collaborations of the book, as an import deals with them. */
interface Collaborations {
  /** Begins with the collaboration as it stands. */
  Rehearsal rehearse(String collaboration, KnownActors actors, KnownAssignments assignments);

  /** Whether there is such a collaboration. */
  boolean exists(String collaboration);

  /** Adds those that are not there, all or none. */
  Tally add(BookWriter writer, String collaboration, List<NewEntry> entries);
}
