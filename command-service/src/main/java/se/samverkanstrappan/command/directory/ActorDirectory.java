package se.samverkanstrappan.command.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which actor an id or an alias means. */
public interface ActorDirectory {
  /** The actors meant by those of the codes that mean one, by code. */
  Map<String, String> resolve(Collection<String> codes);

  /** The actor's own id, or null where no actor is meant. */
  default @Nullable String resolve(String code) {
    return resolve(List.of(code)).get(code);
  }
}
