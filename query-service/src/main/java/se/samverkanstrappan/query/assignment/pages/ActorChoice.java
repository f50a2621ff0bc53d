package se.samverkanstrappan.query.assignment.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.web.Language;

/** Somebody who has a part in an assignment, to be chosen by name. */
record ActorChoice(String id, String name) {

  /** Each once, in the Swedish order of their names. */
  static List<ActorChoice> of(List<AssignmentView> assignments, Map<String, String> names) {
    return assignments.stream()
        .flatMap(AssignmentSelection::named)
        .distinct()
        .map(id -> new ActorChoice(id, names.getOrDefault(id, id)))
        .sorted(
            Comparator.comparing(ActorChoice::name, Language.swedishOrder()::compare)
                .thenComparing(ActorChoice::id))
        .toList();
  }
}
