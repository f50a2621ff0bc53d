package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.query.web.Parameters;

/** Which collaborations a list shows on which day, and in which order. */
record CollaborationsAsked(LocalDate asOf, CollaborationFilter filter, CollaborationOrder order) {
  static CollaborationsAsked read(LocalDate asOf, Parameters parameters) {
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    CollaborationOrder order =
        parameters.read(
            "sort",
            CollaborationOrder::named,
            "title, step, updated or opened, with - before it for the other way round");
    return new CollaborationsAsked(asOf, filter, order == null ? CollaborationOrder.USUAL : order);
  }

  /** All of them, in their order. */
  List<PlacedCollaboration> of(Collaborations collaborations) {
    return order.sort(collaborations.chosen(filter, asOf));
  }

  /** One of them as it is told. */
  CollaborationItem item(PlacedCollaboration placed, Collaborations collaborations) {
    return CollaborationItem.of(placed.head(), collaborations.placement(placed, asOf), asOf);
  }
}
