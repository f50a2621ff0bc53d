package se.samverkanstrappan.query.collaboration;

import java.text.CollationKey;
import se.samverkanstrappan.query.search.Remembered;
import se.samverkanstrappan.query.search.SearchWords;
import se.samverkanstrappan.query.web.Language;

/** What lists sort, search and tell heads apart by, worked out once for each. */
final class HeadKeys {
  private static final Remembered<CollaborationView, CollationKey> TITLES =
      new Remembered<>(
          CollaborationView::id, head -> Language.swedishOrder().getCollationKey(head.title()));
  private static final Remembered<CollaborationView, SearchWords> WORDS =
      new Remembered<>(
          CollaborationView::id, head -> SearchWords.of(head.id(), head.title(), head.purpose()));

  private static final Remembered<CollaborationView, Integer> SIGNALS =
      new Remembered<>(CollaborationView::id, head -> head.signals().toString().hashCode());

  private HeadKeys() {}

  /** Where the title comes in Swedish order. */
  static CollationKey title(CollaborationView head) {
    return TITLES.of(head);
  }

  /** Tells apart what there is to look at, the same in every process. */
  static int signals(CollaborationView head) {
    return SIGNALS.of(head);
  }

  /** The words of what the collaboration says of itself. */
  static SearchWords words(CollaborationView head) {
    return WORDS.of(head);
  }
}
