package se.samverkanstrappan.query.collaboration;

import java.text.CollationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of collaborations; what is equal in it follows the Swedish order of titles
 * and then the ids, so that pages never overlap.
 */
record CollaborationOrder(By by, boolean descending) {
  /** What a list can be ordered by; a collaboration without a step comes after those with one. */
  enum By {
    TITLE,
    STEP,
    UPDATED,
    OPENED
  }

  static final CollaborationOrder USUAL = new CollaborationOrder(By.TITLE, false);

  private record Keyed(
      PlacedCollaboration placed,
      CollationKey title,
      @Nullable Integer step,
      Instant updated,
      LocalDate opened) {}

  /** Reads {@code title} or {@code -title} and the like; null where it is no such order. */
  static @Nullable CollaborationOrder named(String text) {
    boolean descending = text.startsWith("-");
    return switch (descending ? text.substring(1) : text) {
      case "title" -> new CollaborationOrder(By.TITLE, descending);
      case "step" -> new CollaborationOrder(By.STEP, descending);
      case "updated" -> new CollaborationOrder(By.UPDATED, descending);
      case "opened" -> new CollaborationOrder(By.OPENED, descending);
      default -> null;
    };
  }

  List<PlacedCollaboration> sort(List<PlacedCollaboration> collaborations) {
    return collaborations.stream()
        .map(CollaborationOrder::keyed)
        .sorted(
            chosen().thenComparing(Keyed::title).thenComparing(each -> each.placed().head().id()))
        .map(Keyed::placed)
        .toList();
  }

  private Comparator<Keyed> chosen() {
    return switch (by) {
      case TITLE -> directed(Comparator.comparing(Keyed::title));
      case STEP ->
          Comparator.comparing(Keyed::step, Comparator.nullsLast(directed(Integer::compare)));
      case UPDATED -> directed(Comparator.comparing(Keyed::updated));
      case OPENED -> directed(Comparator.comparing(Keyed::opened));
    };
  }

  private <T> Comparator<T> directed(Comparator<T> order) {
    return descending ? order.reversed() : order;
  }

  private static Keyed keyed(PlacedCollaboration placed) {
    CollaborationView head = placed.head();
    return new Keyed(
        placed,
        HeadKeys.title(head),
        placed.placement().step(),
        head.recordedAt(),
        head.openedOn().firstDay());
  }
}
