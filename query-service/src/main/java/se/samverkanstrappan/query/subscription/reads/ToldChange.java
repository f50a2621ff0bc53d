package se.samverkanstrappan.query.subscription.reads;

import java.time.LocalDate;
import java.util.List;
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
  static List<ToldChange> upTo(
      LocalDate asOf, CollaborationFilter filter, Collaborations collaborations) {
    return latest(Integer.MAX_VALUE, asOf, filter, collaborations);
  }

  /** The first of those changes, so many at most. */
  public static List<ToldChange> latest(
      int most, LocalDate asOf, CollaborationFilter filter, Collaborations collaborations) {
    Selection selection = collaborations.selection(filter);
    LatestChanges latest = new LatestChanges(asOf.minusDays(DAYS), most);
    for (CollaborationView head : collaborations.heads()) {
      if (!head.withdrawn()) {
        latest.add(in(head, selection, latest.first(), asOf));
      }
    }
    return latest.all();
  }

  private static List<ToldChange> in(
      CollaborationView head, Selection selection, LocalDate first, LocalDate asOf) {
    List<Change> changes = Changes.between(first, asOf, head.segments(), head.signals());
    // Most have none, and whether one is asked for takes longer to find out.
    Condition condition = changes.isEmpty() ? null : selection.of(head).orElse(null);
    return condition == null
        ? List.of()
        : changes.stream()
            .filter(
                each ->
                    holds(head, condition, each.day())
                        || holds(head, condition, each.day().minusDays(1)))
            .map(each -> new ToldChange(head.id(), head.title(), each))
            .toList();
  }

  private static boolean holds(CollaborationView head, Condition condition, LocalDate day) {
    Placement then = head.on(day);
    return condition.holds(day, then.status(), then.step());
  }
}
