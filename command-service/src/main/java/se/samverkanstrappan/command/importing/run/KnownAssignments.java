package se.samverkanstrappan.command.importing.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.samverkanstrappan.command.directory.AssignmentDirectory;

/** The assignments there are, and those that the import will have added. */
final class KnownAssignments implements AssignmentDirectory {
  private final AssignmentDirectory registered;
  private final Map<String, Set<String>> coming = new HashMap<>();

  KnownAssignments(AssignmentDirectory registered) {
    this.registered = registered;
  }

  @Override
  public boolean hasAssignment(String id) {
    return coming.containsKey(id) || registered.hasAssignment(id);
  }

  @Override
  public boolean hasTask(String assignment, String task) {
    return coming.getOrDefault(assignment, Set.of()).contains(task)
        || registered.hasTask(assignment, task);
  }

  /** It will be there when what refers to it is written. */
  void comes(String assignment, Collection<String> tasks) {
    coming.put(assignment, Set.copyOf(tasks));
  }
}
