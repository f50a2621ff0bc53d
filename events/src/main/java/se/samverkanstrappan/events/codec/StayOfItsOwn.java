package se.samverkanstrappan.events.codec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 of {@code collaboration.participant-joined} told actor and date beside the entry's id;
 * since revision 2 they stand under {@code participant}, as the content of every kind of entry
 * stands under the word for its kind.
 */
final class StayOfItsOwn {
  static final Upcaster UPCASTER =
      new Upcaster("collaboration.participant-joined", 1, StayOfItsOwn::apply);

  private StayOfItsOwn() {}

  private static JsonNode apply(JsonNode data) {
    ObjectNode joined = (ObjectNode) data;
    ObjectNode participant = joined.objectNode();
    for (String field : new String[] {"actor", "joinedOn"}) {
      JsonNode value = joined.remove(field);
      if (value != null) {
        participant.set(field, value);
      }
    }
    joined.set("participant", participant);
    return joined;
  }
}
