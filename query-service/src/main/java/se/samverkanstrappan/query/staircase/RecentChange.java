package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.subscription.Sentences;
import se.samverkanstrappan.query.subscription.reads.ToldChange;
import se.samverkanstrappan.query.web.Frame;

/** Something that is another than it was, in words, and where one reads about it. */
record RecentChange(LocalDate day, String words, String address) {
  /** How many are shown at most. */
  static final int SHOWN = 8;

  /** Says in words what changed. */
  static List<RecentChange> of(List<ToldChange> changes, Phrases phrases, Frame frame) {
    return changes.stream()
        .map(
            each ->
                new RecentChange(
                    each.change().day(),
                    Sentences.of(each.change(), each.title(), phrases).title(),
                    frame.collaboration(each.collaboration())))
        .toList();
  }
}
