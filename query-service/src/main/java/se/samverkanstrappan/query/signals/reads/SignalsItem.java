package se.samverkanstrappan.query.signals.reads;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import se.samverkanstrappan.events.vocabulary.Label;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.SignalItem;
import se.samverkanstrappan.query.signals.SignalSentences;

/**
 * Something to look at, and in which collaboration.
 *
 * @param signal the same as the collaboration itself tells
 * @param label what is called so, of whatever collaboration
 * @param pages on which of the largest pages of interactions those stand that show it, by their ids
 */
public record SignalsItem(
    String collaboration,
    String title,
    String owner,
    @JsonUnwrapped SignalItem signal,
    Label label,
    InWords sentences,
    @JsonIgnore Map<String, Integer> pages) {

  /** The same sentences twice. */
  public record InWords(SignalSentences sv, SignalSentences en) {}

  static SignalsItem of(
      CollaborationView head, SignalItem signal, InWords sentences, Map<String, Integer> pages) {
    return new SignalsItem(
        head.id(), head.title(), head.owner(), signal, signal.code().label(), sentences, pages);
  }
}
