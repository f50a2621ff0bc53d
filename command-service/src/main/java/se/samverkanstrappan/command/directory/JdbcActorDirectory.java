package se.samverkanstrappan.command.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory as a table of the book's database. */
@Component
class JdbcActorDirectory implements ActorDirectory {
  private final JdbcClient jdbc;

  JdbcActorDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, String> resolve(Collection<String> codes) {
    Map<String, String> actors = new HashMap<>();
    if (!codes.isEmpty()) {
      jdbc.sql("SELECT code, actor FROM ActorDirectory WHERE code IN (:codes)")
          .param("codes", new HashSet<>(codes))
          .query((RowCallbackHandler) row -> actors.put(row.getString(1), row.getString(2)));
    }
    return actors;
  }

  /**
   * Sets what means an actor.
   *
   * @throws org.springframework.dao.DuplicateKeyException where a code means another actor
   */
  void replace(String actor, Collection<String> codes) {
    Set<String> present =
        new HashSet<>(
            jdbc.sql("SELECT code FROM ActorDirectory WHERE actor = ?")
                .param(actor)
                .query(String.class)
                .list());
    // Sorted, so that two writers never wait for each other.
    Set<String> wanted = new TreeSet<>(codes);
    for (String code : present.stream().filter(each -> !wanted.contains(each)).toList()) {
      jdbc.sql("DELETE FROM ActorDirectory WHERE code = ?").param(code).update();
    }
    for (String code : wanted.stream().filter(each -> !present.contains(each)).toList()) {
      jdbc.sql("INSERT INTO ActorDirectory (code, actor) VALUES (?, ?)")
          .params(List.of(code, actor))
          .update();
    }
  }
}
