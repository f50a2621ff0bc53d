package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.roles.Lack;
import se.samverkanstrappan.query.roles.Matrices;
import se.samverkanstrappan.query.web.Page;

/**
 * Who holds which roles on a day.
 *
 * @param lacking participants that lack a role or a mandate
 */
record RolesAnswer(
    LocalDate asOf,
    List<Matrices.OfKind> byKind,
    List<Matrices.OnStep> byStep,
    Page<Item> lacking) {

  /**
   * A participant that lacks something.
   *
   * @param current who had taken over from it by the day; null where nobody had
   */
  record Item(
      String collaboration,
      String actor,
      @Nullable String current,
      boolean role,
      Lack.@Nullable Missing mandate) {
    static Item of(Lack it, Map<String, String> successors) {
      return new Item(
          it.collaboration(), it.actor(), successors.get(it.actor()), it.role(), it.mandate());
    }
  }
}
