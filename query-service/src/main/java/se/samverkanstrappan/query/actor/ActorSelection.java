package se.samverkanstrappan.query.actor;

import java.text.CollationKey;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.search.Remembered;
import se.samverkanstrappan.query.search.SearchTerm;
import se.samverkanstrappan.query.web.Language;

/**
 * Which actors a list shows; null asks for nothing.
 *
 * @param q words in the names, ids or codes
 */
record ActorSelection(@Nullable String q, @Nullable ActorKind kind, @Nullable String county) {
  private static final Remembered<ActorView, CollationKey> NAMES =
      new Remembered<>(
          ActorView::id, actor -> Language.swedishOrder().getCollationKey(actor.profile().name()));

  /** The actors that are asked for, by name in Swedish order and then by id. */
  List<ActorView> of(List<ActorView> actors) {
    List<SearchTerm> words = q == null ? List.of() : SearchTerm.of(q);
    return actors.stream()
        .filter(actor -> accepts(actor) && (q == null || ActorWords.find(words, actor)))
        .sorted(Comparator.comparing(NAMES::of).thenComparing(ActorView::id))
        .toList();
  }

  private boolean accepts(ActorView actor) {
    return (kind == null || kind == actor.profile().kind())
        && (county == null || county.equals(actor.profile().county()));
  }
}
