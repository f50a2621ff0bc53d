package se.samverkanstrappan.command.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.rules.Violations;

/** The assignments and their tasks as tables of the book's database. */
@Component
class JdbcAssignmentDirectory implements AssignmentDirectory {
  private final JdbcClient jdbc;

  JdbcAssignmentDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean hasAssignment(String id) {
    return Violations.isId(id)
        && there("SELECT COUNT(*) FROM AssignmentDirectory WHERE assignment = ?", id);
  }

  @Override
  public boolean hasTask(String assignment, String task) {
    return Violations.isId(assignment)
        && Violations.isId(task)
        && there(
            "SELECT COUNT(*) FROM AssignmentTask WHERE assignment = ? AND task = ?",
            assignment,
            task);
  }

  private boolean there(String sql, String... ids) {
    return jdbc.sql(sql).params(List.of(ids)).query(Integer.class).single() > 0;
  }

  /**
   * Adds what is not there yet; nothing is ever taken away.
   *
   * @throws ConcurrencyException where another transaction added the same in the meantime
   */
  void add(String assignment, Collection<String> tasks) {
    try {
      if (!hasAssignment(assignment)) {
        jdbc.sql("INSERT INTO AssignmentDirectory (assignment) VALUES (?)")
            .param(assignment)
            .update();
      }
      addTasks(assignment, tasks);
    } catch (DuplicateKeyException e) {
      throw new ConcurrencyException("another wrote the assignment " + assignment, e);
    }
  }

  private void addTasks(String assignment, Collection<String> tasks) {
    // Sorted, so that two writers never wait for each other.
    Set<String> missing = new TreeSet<>(tasks);
    missing.removeAll(
        jdbc.sql("SELECT task FROM AssignmentTask WHERE assignment = ?")
            .param(assignment)
            .query(String.class)
            .set());
    for (String task : missing) {
      jdbc.sql("INSERT INTO AssignmentTask (assignment, task) VALUES (?, ?)")
          .params(List.of(assignment, task))
          .update();
    }
  }
}
