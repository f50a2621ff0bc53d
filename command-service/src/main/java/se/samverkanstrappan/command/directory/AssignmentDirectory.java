package se.samverkanstrappan.command.directory;

/** Which government assignments there are, and what each of them asks for. */
public interface AssignmentDirectory {
  boolean hasAssignment(String id);

  /** Whether the assignment has the task; once it has, it always will. */
  boolean hasTask(String assignment, String task);
}
