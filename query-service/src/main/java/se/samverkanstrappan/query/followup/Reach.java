package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/**
 * Who has been reached, and who has not (section 4).
 *
 * @param kinds every kind of the vocabulary, in its order
 * @param regions all that exist on the day, and those that were reached, in order of their ids
 * @param countyBoards the same
 * @param others those of all other kinds that were reached, by kind and then by id
 * @param groups those that were reached, in order of their ids
 */
public record Reach(
    List<KindRow> kinds,
    List<ActorRow> regions,
    List<ActorRow> countyBoards,
    List<ActorRow> others,
    List<ActorRow> groups) {

  /**
   * How many of a kind have been reached; groups are none of these.
   *
   * @param registered how many exist on the day
   * @param reached how many of those have been reached
   * @param trace the stays by which they took part
   */
  public record KindRow(
      ActorKind kind,
      int registered,
      int reached,
      List<Named> notReached,
      @JsonUnwrapped Trace trace) {}

  /** An actor and what it is called. */
  public record Named(String actor, String name, @Nullable String county) {}

  static Reach of(Reached reached, ActorsKnown actors) {
    return new Reach(
        Arrays.stream(ActorKind.values()).map(kind -> kind(kind, reached, actors)).toList(),
        all(ActorKind.REGION, reached, actors),
        all(ActorKind.COUNTY_BOARD, reached, actors),
        others(reached, actors),
        rows(reached.actors(), actors::isGroup, reached, actors));
  }

  private static KindRow kind(ActorKind kind, Reached reached, ActorsKnown actors) {
    List<String> registered = actors.registered(kind);
    List<String> there = registered.stream().filter(reached::contains).toList();
    return new KindRow(
        kind,
        registered.size(),
        there.size(),
        registered.stream()
            .filter(each -> !reached.contains(each))
            .map(each -> named(each, actors))
            .toList(),
        Trace.all(there.stream().map(reached::stays)));
  }

  private static List<ActorRow> all(ActorKind kind, Reached reached, ActorsKnown actors) {
    TreeSet<String> ids = new TreeSet<>(reached.actors());
    ids.addAll(actors.registered(kind));
    return rows(ids, each -> actors.kind(each) == kind && !actors.isGroup(each), reached, actors);
  }

  private static List<ActorRow> others(Reached reached, ActorsKnown actors) {
    Comparator<ActorRow> byKind =
        Comparator.comparing(ActorRow::kind, Comparator.nullsLast(Comparator.naturalOrder()));
    return rows(reached.actors(), each -> isOther(each, actors), reached, actors).stream()
        .sorted(byKind.thenComparing(ActorRow::actor))
        .toList();
  }

  private static boolean isOther(String actor, ActorsKnown actors) {
    ActorKind kind = actors.kind(actor);
    return kind != ActorKind.REGION && kind != ActorKind.COUNTY_BOARD && !actors.isGroup(actor);
  }

  private static List<ActorRow> rows(
      Collection<String> ids, Predicate<String> chosen, Reached reached, ActorsKnown actors) {
    return ids.stream().filter(chosen).map(each -> row(each, reached, actors)).toList();
  }

  private static ActorRow row(String actor, Reached reached, ActorsKnown actors) {
    Named named = named(actor, actors);
    return new ActorRow(
        actor,
        named.name(),
        actors.kind(actor),
        named.county(),
        actors.exists(actor),
        reached.contains(actor),
        reached.collaborations(actor),
        reached.highest(actor),
        reached.now(actor),
        reached.stays(actor));
  }

  private static Named named(String actor, ActorsKnown actors) {
    ActorProfile profile = actors.profile(actor);
    return profile == null
        ? new Named(actor, actor, null)
        : new Named(actor, profile.name(), profile.county());
  }
}
