package se.samverkanstrappan.query.comparison.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;

/** Finds the collaboration that somebody means by what was typed. */
@Component
final class Finder {
  private static final int MOST_INSTEAD = 20;
  private static final int MOST_TITLES = 200;

  private final Collaborations collaborations;

  Finder(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  /** The one with this id, or the only one with this title, or else with these words. */
  Optional<CollaborationView> find(@Nullable String typed, LocalDate day) {
    if (typed == null) {
      return Optional.empty();
    }
    List<CollaborationView> heads =
        collaborations.heads().stream().filter(each -> !each.withdrawn()).toList();
    Optional<CollaborationView> byId =
        heads.stream().filter(each -> each.id().equals(typed)).findFirst();
    if (byId.isPresent()) {
      return byId;
    }
    List<CollaborationView> titled =
        heads.stream().filter(each -> each.title().equalsIgnoreCase(typed)).toList();
    List<CollaborationView> found =
        titled.isEmpty()
            ? worded(typed, day).stream().map(PlacedCollaboration::head).toList()
            : titled;
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** What is to stand in the field: a title tells people more than an id, if it tells it apart. */
  String shown(Optional<CollaborationView> found, @Nullable String typed, LocalDate day) {
    return found
        .flatMap(it -> find(it.title(), day).filter(same -> same.id().equals(it.id())))
        .map(CollaborationView::title)
        .orElse(typed == null ? "" : typed);
  }

  /**
   * What is wrong with what was typed in a field, where it finds none.
   *
   * @param address of the same page with a collaboration's id in the field
   */
  Fault fault(String field, @Nullable String typed, LocalDate day, UnaryOperator<String> address) {
    if (typed == null) {
      return new Fault(field, "compare.fault.missing", "");
    }
    List<Fault.Instead> found =
        worded(typed, day).stream()
            .limit(MOST_INSTEAD)
            .map(PlacedCollaboration::head)
            .map(head -> new Fault.Instead(head.title(), address.apply(head.id())))
            .toList();
    return found.isEmpty()
        ? new Fault(field, "compare.fault.unknown", typed)
        : new Fault(field, "compare.fault.many", typed, found);
  }

  /** Titles to choose from while typing; where there are too many, only some. */
  List<String> titles(LocalDate day) {
    return collaborations.byTitle(day).stream()
        .limit(MOST_TITLES)
        .map(each -> each.head().title())
        .distinct()
        .toList();
  }

  private List<PlacedCollaboration> worded(String typed, LocalDate day) {
    return collaborations.byTitle(
        new CollaborationFilter(null, null, null, null, null, null, null, null, null, typed), day);
  }
}
