package se.samverkanstrappan.query.forms;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Refusal;

/**
 * What a form is filled in about.
 *
 * @param names of all actors, by their ids
 * @param path what the address of the form names, by the names of its parts
 * @param known the collaboration it is about; null where it is about none yet
 */
public record Subject(
    Frame frame,
    LocalDate today,
    Map<String, String> names,
    Map<String, String> path,
    @Nullable KnownCollaboration known) {

  /**
   * The collaboration it is about.
   *
   * @throws NullPointerException where it is about none
   */
  public KnownCollaboration collaboration() {
    return Objects.requireNonNull(known, "the form is about no collaboration");
  }

  /** The same about the collaboration as it stood earlier. */
  Subject of(KnownCollaboration earlier) {
    return new Subject(frame, today, names, path, earlier);
  }

  /** What an actor is called; its id where the register does not have it. */
  public String name(String actor) {
    return names.getOrDefault(actor, actor);
  }

  /**
   * The entry that a part of the address names.
   *
   * @throws Refusal where none of that kind stands
   */
  public <E extends Entry> E entry(String part, Class<E> kind) {
    return standing(part, kind)
        .orElseThrow(() -> Refusal.notFound(part, path.getOrDefault(part, "")));
  }

  /** The same; nothing where none of that kind stands, or none any more. */
  public <E extends Entry> Optional<E> standing(String part, Class<E> kind) {
    String id = path.getOrDefault(part, "");
    return collaboration().entries(kind, LocalDate.MAX).stream()
        .filter(each -> each.id().equals(id))
        .map(StandingEntry::entry)
        .findFirst();
  }
}
