package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.staircase.Staircase.Standing;
import se.samverkanstrappan.query.web.Page;

/** All that stand on one step or have one status, page by page. */
final class AllOfSome {
  private AllOfSome() {}

  /** Whether a filter asks for such a list. */
  static boolean isAskedFor(CollaborationFilter filter) {
    return filter.step() != null || filter.status() != null;
  }

  /** One page of it, in the order they come in. */
  static Page<Standing> of(
      List<PlacedCollaboration> collaborations,
      CollaborationFilter filter,
      Page.Request page,
      LocalDate day) {
    List<PlacedCollaboration> asked =
        collaborations.stream().filter(each -> isAskedFor(filter, each.placement())).toList();
    return Page.of(asked, page).map(each -> named(each, day));
  }

  private static boolean isAskedFor(CollaborationFilter filter, Placement it) {
    return (filter.step() == null || filter.step().equals(it.step()))
        && (filter.status() == null || filter.status() == it.status());
  }

  private static Standing named(PlacedCollaboration each, LocalDate day) {
    Placement it = each.placement();
    return new Standing(
        each.head().id(),
        each.head().title(),
        it.status() == Status.PAUSED,
        Staircase.rising(it),
        Aim.on(day, each.head().ambitions()));
  }
}
