package se.samverkanstrappan.command.collaboration.state;

import java.util.BitSet;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What is kept of a logged dialogue step.
 *
 * @param participants indexes of the actors that took part
 * @param hash of the content, to know whether an amendment changes anything
 */
public record LoggedInteraction(
    PartialDate date, BitSet participants, long hash, boolean retracted) {
  LoggedInteraction takenBack() {
    return new LoggedInteraction(date, participants, hash, true);
  }
}
