package se.samverkanstrappan.query.subscription.reads;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.Selection;
import se.samverkanstrappan.query.collaboration.Selection.Condition;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.subscription.Change;
import se.samverkanstrappan.query.subscription.Changes;

/**
 * A change and the collaboration it is in.
 *
 * @param title what the collaboration is called now
 */
public record ToldChange(String collaboration, String title, Change change) {
  /** How many days back changes are told. */
  public static final int DAYS = 90;

  /**
   * The changes up to a day, the latest first, of one day by collaboration.
   *
   * <p>A change is asked for where its collaboration is on the day of the change, or was on the day
   * before: what ends is told too, and nothing that was told goes away because of what happened on
   * later days.
   */
  public static List<ToldChange> upTo(
      LocalDate asOf, CollaborationFilter filter, Collaborations collaborations) {
    Selection selection = collaborations.selection(filter);
    return collaborations.heads().stream()
        .sorted(Comparator.comparing(CollaborationView::id))
        .flatMap(head -> in(head, selection, asOf))
        .sorted(Comparator.comparing((ToldChange each) -> each.change().day()).reversed())
        .toList();
  }

  private static Stream<ToldChange> in(
      CollaborationView head, Selection selection, LocalDate asOf) {
    Optional<Condition> condition = selection.of(head);
    if (head.withdrawn() || condition.isEmpty()) {
      return Stream.empty();
    }
    Predicate<LocalDate> holds =
        day -> {
          Placement then = head.on(day);
          return condition.get().holds(day, then.status(), then.step());
        };
    return Changes.between(asOf.minusDays(DAYS), asOf, head.segments(), head.signals()).stream()
        .filter(each -> holds.test(each.day()) || holds.test(each.day().minusDays(1)))
        .map(each -> new ToldChange(head.id(), head.title(), each));
  }
}
