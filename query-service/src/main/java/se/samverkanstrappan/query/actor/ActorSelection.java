package se.samverkanstrappan.query.actor;

import java.text.CollationKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.search.Remembered;
import se.samverkanstrappan.query.search.SearchTerm;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/**
 * Which actors a list shows; null asks for nothing.
 *
 * @param q words in the names, ids or codes
 * @param valid whether they exist on the day
 */
public record ActorSelection(
    @Nullable String q,
    @Nullable ActorKind kind,
    @Nullable String county,
    @Nullable Boolean valid) {
  private static final Remembered<ActorView, CollationKey> NAMES =
      new Remembered<>(
          ActorView::id, actor -> Language.swedishOrder().getCollationKey(actor.profile().name()));

  /** The selection that the parameters of every list of actors ask for. */
  public static ActorSelection read(Parameters parameters) {
    return new ActorSelection(
        parameters.text("q"),
        parameters.word("kind", ActorKind.class),
        parameters.county(),
        parameters.read("valid", ActorSelection::truth, "true or false"));
  }

  /** The parameters that ask for it. */
  public Map<String, String> parameters() {
    Map<String, String> asked = new LinkedHashMap<>();
    put("q", q, asked);
    put("kind", kind, asked);
    put("county", county, asked);
    put("valid", valid, asked);
    return asked;
  }

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

  private static @Nullable Boolean truth(String text) {
    return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
  }

  private static void put(String name, @Nullable Object value, Map<String, String> asked) {
    if (value != null) {
      asked.put(name, value.toString());
    }
  }
}
