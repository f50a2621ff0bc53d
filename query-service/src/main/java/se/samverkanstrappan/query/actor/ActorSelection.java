package se.samverkanstrappan.query.actor;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.web.Language;

/**
 * Which actors a list shows; null asks for nothing.
 *
 * @param q text in a name or an id
 */
record ActorSelection(@Nullable String q, @Nullable ActorKind kind, @Nullable String county) {
  private record Sorted(CollationKey key, ActorView actor) {}

  /** The actors that are asked for, by name in Swedish order and then by id. */
  List<ActorView> of(List<ActorView> actors) {
    Collator order = Language.swedishOrder();
    return actors.stream()
        .filter(this::accepts)
        .map(actor -> new Sorted(order.getCollationKey(actor.profile().name()), actor))
        .sorted(Comparator.comparing(Sorted::key).thenComparing(each -> each.actor().id()))
        .map(Sorted::actor)
        .toList();
  }

  private boolean accepts(ActorView actor) {
    return (kind == null || kind == actor.profile().kind())
        && (county == null || county.equals(actor.profile().county()))
        && (q == null || mentions(actor, q));
  }

  private static boolean mentions(ActorView actor, String text) {
    return contains(actor.id(), text)
        || contains(actor.profile().name(), text)
        || contains(actor.profile().nameEn(), text)
        || actor.profile().aliases().stream().anyMatch(alias -> contains(alias, text));
  }

  private static boolean contains(@Nullable String whole, String text) {
    return whole != null && whole.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
