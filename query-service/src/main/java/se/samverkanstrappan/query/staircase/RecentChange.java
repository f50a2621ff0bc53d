package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.subscription.Sentences;
import se.samverkanstrappan.query.subscription.reads.ToldChange;
import se.samverkanstrappan.query.web.Frame;

/** Something that is another than it was, in words, and where one reads about it. */
record RecentChange(LocalDate day, String words, String address) {
  private static final int SHOWN = 8;

  /** The latest of some changes. */
  static List<RecentChange> latest(List<ToldChange> changes, Phrases phrases, Frame frame) {
    return changes.stream()
        .limit(SHOWN)
        .map(
            each ->
                new RecentChange(
                    each.change().day(),
                    Sentences.of(each.change(), each.title(), phrases).title(),
                    frame.collaboration(each.collaboration())))
        .toList();
  }
}
