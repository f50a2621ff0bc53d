package se.samverkanstrappan.query.network.pages;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/**
 * An actor in the network, as the page shows it.
 *
 * @param kind null for one that the register does not know
 * @param degree with how many others it is
 * @param centrality that as a share of all others, written out
 * @param betweenness how much goes through it, 0 to 1, written out
 */
record NodeEntry(
    PairEntry.Actor actor,
    @Nullable ActorKind kind,
    int degree,
    String centrality,
    String betweenness) {}
