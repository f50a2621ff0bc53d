package se.samverkanstrappan.query.subscription.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The latest of the changes that are added, so many at most. Once there are enough, what is older
 * than all of them need not be worked out.
 */
final class LatestChanges {
  private static final Comparator<ToldChange> LATEST_FIRST =
      Comparator.comparing((ToldChange each) -> each.change().day())
          .reversed()
          .thenComparing(ToldChange::collaboration);

  private final int most;
  private final List<ToldChange> found = new ArrayList<>();
  private LocalDate first;

  /**
   * Nothing yet.
   *
   * @param first the first day that counts
   */
  LatestChanges(LocalDate first, int most) {
    this.first = first;
    this.most = most;
  }

  /** The first day of which a change can still be among the latest. */
  LocalDate first() {
    return first;
  }

  /** Adds the changes of a collaboration, of one day in the order in which they are told. */
  void add(List<ToldChange> changes) {
    found.addAll(changes);
    if (found.size() / 2 >= most) {
      keepTheLatest();
      first = found.getLast().change().day();
    }
  }

  /** The latest first, of one day by collaboration. */
  List<ToldChange> all() {
    keepTheLatest();
    return List.copyOf(found);
  }

  private void keepTheLatest() {
    found.sort(LATEST_FIRST);
    if (found.size() > most) {
      found.subList(most, found.size()).clear();
    }
  }
}
