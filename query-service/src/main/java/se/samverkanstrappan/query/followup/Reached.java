package se.samverkanstrappan.query.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has been reached by which collaborations, each actor under its own id (section 4). */
final class Reached {
  private final Map<String, List<Part>> parts = new TreeMap<>();

  /** What an actor has been in one collaboration. */
  private record Part(
      String collaboration, StepReached highest, @Nullable StepReached now, Trace stays) {}

  Reached(List<Linked> all, ActorsKnown actors) {
    for (Linked each : all) {
      each.actors().forEach(actor -> add(actors.canonical(actor), actor, each));
    }
  }

  private void add(String canonical, String joinedAs, Linked linked) {
    StepReached highest = linked.highest(joinedAs);
    if (highest != null) {
      parts
          .computeIfAbsent(canonical, it -> new ArrayList<>())
          .add(new Part(linked.id(), highest, linked.now(joinedAs), linked.stays(joinedAs)));
    }
  }

  /** Everyone that has been reached, in order of their ids. */
  List<String> actors() {
    return List.copyOf(parts.keySet());
  }

  boolean contains(String actor) {
    return parts.containsKey(actor);
  }

  List<String> collaborations(String actor) {
    return List.copyOf(new TreeSet<>(parts(actor).map(Part::collaboration).toList()));
  }

  @Nullable StepReached highest(String actor) {
    return parts(actor).map(Part::highest).min(StepReached.HIGHEST).orElse(null);
  }

  @Nullable StepReached now(String actor) {
    return parts(actor)
        .flatMap(each -> Stream.ofNullable(each.now()))
        .min(StepReached.HIGHEST)
        .orElse(null);
  }

  /** The stays by which an actor took part. */
  Trace stays(String actor) {
    return Trace.all(parts(actor).map(Part::stays));
  }

  private Stream<Part> parts(String actor) {
    return parts.getOrDefault(actor, List.of()).stream();
  }
}
