package se.samverkanstrappan.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.perception.Expectations;

/**
 * What a participant thinks of the collaboration, as far as it still counts.
 *
 * @param id of the entry
 */
record ViewRow(
    String id,
    String actor,
    int perceived,
    @Nullable Integer desired,
    PartialDate date,
    @Nullable String comment) {

  /** In order of the names. */
  static List<ViewRow> of(Expectations expectations, Named named) {
    return expectations.newest().values().stream()
        .map(each -> of(each.id(), each.entry(), named))
        .sorted((one, other) -> named.order().compare(one.actor, other.actor))
        .toList();
  }

  private static ViewRow of(String id, Perception told, Named named) {
    return new ViewRow(
        id,
        named.actor(told.actor()),
        told.perceived(),
        told.desired(),
        told.date(),
        told.comment());
  }
}
