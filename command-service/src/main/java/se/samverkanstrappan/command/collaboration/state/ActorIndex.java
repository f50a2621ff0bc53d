package se.samverkanstrappan.command.collaboration.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each actor of a collaboration a small number, so that a crowd is kept as a few bits. */
final class ActorIndex {
  private final List<String> actors = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  int numberOf(String actor) {
    return numbers.computeIfAbsent(
        actor,
        unseen -> {
          actors.add(unseen);
          return actors.size() - 1;
        });
  }

  String actor(int number) {
    return actors.get(number);
  }

  List<String> actors() {
    return actors;
  }

  /** The same actors, kept small. */
  Collection<String> compact(Collection<String> who) {
    if (who instanceof Crowd crowd && crowd.isOf(this)) {
      return crowd;
    }
    if (who.size() <= 1) {
      return who.stream().map(each -> actors.get(numberOf(each))).toList();
    }
    BitSet numbers = new BitSet();
    who.forEach(each -> numbers.set(numberOf(each)));
    return new Crowd(this, numbers);
  }

  /** The number of an actor, or one that no actor has. */
  int known(Object actor) {
    return numbers.getOrDefault(actor, Integer.MAX_VALUE);
  }
}
