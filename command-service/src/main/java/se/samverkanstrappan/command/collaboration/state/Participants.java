package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Who is or has been a participant, each actor known by a small index. */
public final class Participants {
  private final List<String> actors = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, Stay> stays = new LinkedHashMap<>();
  private final List<List<String>> staysOf = new ArrayList<>();

  /** How many actors are or have been participants. */
  public int distinct() {
    return actors.size();
  }

  public boolean known(String actor) {
    return indexes.containsKey(actor);
  }

  /** The actor's stays, in the order in which they were logged. */
  public List<Stay> staysOf(String actor) {
    Integer index = indexes.get(actor);
    return index == null ? List.of() : staysOf.get(index).stream().map(stays::get).toList();
  }

  /** The stay that has not ended. */
  public Optional<Stay> openStayOf(String actor) {
    return staysOf(actor).stream().filter(stay -> stay.leftOn() == null).findFirst();
  }

  /** Whether the actor is a participant on a day. */
  public boolean takesPart(String actor, LocalDate day, LocalDate opening) {
    return staysOf(actor).stream().anyMatch(stay -> stay.covers(day, opening));
  }

  /** Whether the actor is a participant on any day from one until, exclusive, another. */
  public boolean takesPartWithin(String actor, LocalDate from, LocalDate until, LocalDate opening) {
    return staysOf(actor).stream()
        .anyMatch(stay -> stay.from(opening).isBefore(until) && from.isBefore(stay.until(opening)));
  }

  boolean has(String stay) {
    return stays.containsKey(stay);
  }

  /** The small index of an actor, given at its first stay. */
  int indexOf(String actor) {
    return indexes.computeIfAbsent(
        actor,
        unseen -> {
          actors.add(unseen);
          staysOf.add(new ArrayList<>());
          return actors.size() - 1;
        });
  }

  void joined(String stay, String actor, PartialDate joinedOn) {
    add(new Stay(stay, indexOf(actor), joinedOn, null));
  }

  void left(String stay, PartialDate leftOn) {
    stays.computeIfPresent(stay, (id, present) -> present.endedOn(leftOn));
  }

  void add(Stay stay) {
    stays.put(stay.id(), stay);
    staysOf.get(stay.actor()).add(stay.id());
  }

  List<String> actors() {
    return actors;
  }

  Collection<Stay> stays() {
    return stays.values();
  }
}
