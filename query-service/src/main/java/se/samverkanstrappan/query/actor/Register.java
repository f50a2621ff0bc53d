package se.samverkanstrappan.query.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** All actors, and who took over from whom. */
final class Register {
  private final List<ActorView> actors;
  private final Map<String, ActorView> byId = new HashMap<>();
  private final Map<String, Set<String>> predecessors = new HashMap<>();

  Register(List<ActorView> actors) {
    this.actors = actors;
    for (ActorView each : actors) {
      byId.put(each.id(), each);
      String successor = each.profile().successor();
      if (successor != null) {
        predecessors.computeIfAbsent(successor, it -> new HashSet<>()).add(each.id());
      }
    }
  }

  /** Those that exist, or do not exist, on a day; null takes them all. */
  List<ActorView> existing(@Nullable Boolean valid, LocalDate day) {
    return valid == null
        ? actors
        : actors.stream().filter(it -> ActorAnswer.exists(it.profile(), day) == valid).toList();
  }

  /** Those that named an actor as the one that took over, in order of their ids. */
  List<String> predecessors(String id) {
    return predecessors.getOrDefault(id, Set.of()).stream().sorted().toList();
  }

  /**
   * Who had taken over from an actor by a day, and who from that one, to the end; itself where
   * nobody had. Where some took over from each other, the last one before it begins anew.
   */
  String current(ActorView actor, LocalDate day) {
    Set<String> seen = new HashSet<>();
    ActorView last = actor;
    for (ActorView next = actor; next != null && seen.add(next.id()); next = after(next, day)) {
      last = next;
    }
    return last.id();
  }

  /**
   * Whether nobody else has had a part in what is told of an actor: it took over from nobody and
   * nobody from it, and no other actor was ever changed, so that none had its ids either.
   */
  boolean hasAlwaysBeenAlone(ActorView actor) {
    return actor.profile().successor() == null
        && !predecessors.containsKey(actor.id())
        && actors.stream().allMatch(it -> it.version() == 1 || it.id().equals(actor.id()));
  }

  private @Nullable ActorView after(ActorView actor, LocalDate day) {
    PartialDate until = actor.profile().validTo();
    boolean gone = until == null || !until.firstDay().isAfter(day);
    String successor = actor.profile().successor();
    return successor == null || !gone ? null : byId.get(successor);
  }
}
