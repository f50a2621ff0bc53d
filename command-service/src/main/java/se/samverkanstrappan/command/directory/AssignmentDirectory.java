package se.samverkanstrappan.command.directory;

/** Which government assignments and which of their tasks there are. */
public interface AssignmentDirectory {
  boolean hasAssignment(String id);

  boolean hasTask(String assignment, String task);
}
