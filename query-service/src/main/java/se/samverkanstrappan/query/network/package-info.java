/**
 * Who works with whom: plain functions of where actors stand in collaborations; no framework, no
 * clock. Requests are answered by a package of its own.
 *
 * <h2>1. The step of a pair</h2>
 *
 * Two actors' step with each other on a day is the highest, over the collaborations in which both
 * are participants on that day, of the lower of the two steps that they have established there. A
 * collaboration that is closed has no participants.
 *
 * <h2>2. The network of a day</h2>
 *
 * Its nodes are the participants of the day, also those that are in no pair; its edges the pairs
 * that stand on step 2 or above, or on what is asked for above that. Asked by a kind of actor, it
 * is the part of the network between actors of that kind. Two actors are an edge of the network on
 * a step where they are together in a collaboration in which both have established it: so each
 * collaboration's participants on the step or above are joined all with all.
 *
 * <h2>3. Figures</h2>
 *
 * With n nodes, m edges and d edges at a node: the <em>density</em> is 2m / n(n − 1), the
 * <em>degree centrality</em> of a node d / (n − 1). The <em>betweenness</em> of a node v is the
 * sum, over all pairs of other nodes, of the share of the shortest paths between them that lead
 * through v, divided by the number of those pairs, (n − 1)(n − 2) / 2: 0 where none does, 1 at the
 * centre of a star. Where a divisor is 0 there is no density, and the others are 0.
 *
 * <h2>4. How betweenness is worked out</h2>
 *
 * By Brandes' algorithm: from every node a search in breadth that counts shortest paths, and a walk
 * back that sums up what leads through each node. It does not go from edge to edge: a collaboration
 * is a circle of which all members are each other's neighbours, so a search that comes to one of
 * them is at most one step from all, and as many paths lead to each of those that are one step on
 * as to all the others together. That is one sum for a circle, where edges would be one for each
 * pair in it. Two who are together in several circles are counted once for each; what is too much
 * is taken off again, pair by pair. Once few circles are left, they are looked through for one that
 * is reached, rather than all that those who were found last are in. The general-purpose
 * implementation of JGraphT, which works on hash maps, gives the same figures and took minutes
 * where this takes a second; tests hold the two to be equal.
 */
@NullMarked
package se.samverkanstrappan.query.network;

import org.jspecify.annotations.NullMarked;
