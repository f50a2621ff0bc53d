package se.samverkanstrappan.command.importing.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.samverkanstrappan.command.directory.ActorDirectory;

/**
 * The actors there are, and those that the import will have added; a new one is asked for again and
 * again, so what was found is remembered.
 */
final class KnownActors implements ActorDirectory {
  private static final int REMEMBERED = 50_000;

  private final ActorDirectory registered;
  private final Map<String, String> coming = new HashMap<>();
  private final Map<String, String> remembered = new HashMap<>();

  KnownActors(ActorDirectory registered) {
    this.registered = registered;
  }

  @Override
  public Map<String, String> resolve(Collection<String> codes) {
    Map<String, String> found = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    for (String code : codes) {
      String actor = remembered.getOrDefault(code, coming.get(code));
      if (actor == null) {
        unknown.add(code);
      } else {
        found.put(code, actor);
      }
    }
    if (!unknown.isEmpty()) {
      Map<String, String> asked = registered.resolve(unknown);
      if (remembered.size() + asked.size() > REMEMBERED) {
        remembered.clear();
      }
      remembered.putAll(asked);
      found.putAll(asked);
    }
    return found;
  }

  /** It will be there when what refers to it is written. */
  void comes(String actor, Collection<String> aliases) {
    coming.put(actor, actor);
    aliases.forEach(alias -> coming.put(alias, actor));
  }
}
