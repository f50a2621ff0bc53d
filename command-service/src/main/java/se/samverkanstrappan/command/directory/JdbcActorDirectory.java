package se.samverkanstrappan.command.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.rules.Violations;

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
    // Databases refuse some characters, and what cannot be a code means nobody anyway.
    Set<String> asked = codes.stream().filter(Violations::isId).collect(Collectors.toSet());
    if (!asked.isEmpty()) {
      jdbc.sql("SELECT code, actor FROM ActorDirectory WHERE code IN (:codes)")
          .param("codes", asked)
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
    // Sorted, so that two writers never wait for each other.
    Set<String> present =
        new TreeSet<>(
            jdbc.sql("SELECT code FROM ActorDirectory WHERE actor = ?")
                .param(actor)
                .query(String.class)
                .list());
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
