package se.samverkanstrappan.query.actor.pages;

import java.util.List;

/**
 * What an actor is part of on a day, in figures.
 *
 * @param collaborations in how many it is a participant
 * @param roles how many roles it holds
 * @param withoutMandate in how many it is a participant without a mandate or with an unclear one
 * @param unanswered of how many it has not said what it thinks
 */
record InAll(long collaborations, long roles, long withoutMandate, long unanswered) {
  static InAll of(List<Involvement> involved) {
    return new InAll(
        involved.stream().filter(Involvement::takesPart).count(),
        involved.stream().mapToLong(each -> each.roles().size()).sum(),
        involved.stream().filter(Involvement::lacksMandate).count(),
        involved.stream().filter(each -> each.view().isMissing()).count());
  }
}
