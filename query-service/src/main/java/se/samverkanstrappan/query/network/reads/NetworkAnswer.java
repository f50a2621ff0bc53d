package se.samverkanstrappan.query.network.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.network.Network;
import se.samverkanstrappan.query.network.Node;
import se.samverkanstrappan.query.network.Pair;

/**
 * The network of a day.
 *
 * @param registered how many actors of the register, organisations and groups of them, exist on the
 *     day, of the kind asked for
 * @param actors how many of those have been in any collaboration by the day
 * @param share the one by the other; null where none is registered
 */
public record NetworkAnswer(
    LocalDate asOf,
    int minStep,
    long actors,
    int registered,
    @Nullable Double share,
    @Nullable Double density,
    List<Item> nodes,
    List<Pair> pairs) {
  private static final double MILLION = 1e6;

  /** An actor in it. */
  public record Item(
      String actor,
      @Nullable ActorKind kind,
      int degree,
      double degreeCentrality,
      double betweenness) {
    static Item of(Node it, @Nullable ActorKind kind) {
      return new Item(
          it.actor(), kind, it.degree(), rounded(it.degreeCentrality()), rounded(it.betweenness()));
    }
  }

  static NetworkAnswer of(
      NetworkQuestion asked,
      Network network,
      Map<String, ActorKind> kinds,
      long actors,
      int registered) {
    Double density = network.density();
    return new NetworkAnswer(
        asked.asOf(),
        asked.minStep(),
        actors,
        registered,
        registered == 0 ? null : rounded((double) actors / registered),
        density == null ? null : rounded(density),
        network.nodes().stream().map(each -> Item.of(each, kinds.get(each.actor()))).toList(),
        network.pairs());
  }

  private static double rounded(double number) {
    return Math.round(number * MILLION) / MILLION;
  }
}
