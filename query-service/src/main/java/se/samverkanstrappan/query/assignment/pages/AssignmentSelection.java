package se.samverkanstrappan.query.assignment.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.search.SearchTerm;
import se.samverkanstrappan.query.search.SearchWords;
import se.samverkanstrappan.query.web.Language;

/**
 * Which assignments are shown; null asks for nothing.
 *
 * @param q words in what an assignment says of itself or in the names of those it names
 * @param actor who gave it, answers for it or helps with it
 */
record AssignmentSelection(@Nullable String q, @Nullable String actor) {

  /** Those that are asked for, in the Swedish order of their titles. */
  List<AssignmentView> of(List<AssignmentView> all, Map<String, String> names) {
    List<SearchTerm> terms = q == null ? List.of() : SearchTerm.of(q);
    return all.stream()
        .filter(each -> actor == null || named(each).anyMatch(actor::equals))
        .filter(each -> q == null || has(words(each, names), terms))
        .sorted(
            Comparator.comparing(AssignmentView::title, Language.swedishOrder()::compare)
                .thenComparing(AssignmentView::id))
        .toList();
  }

  /** The ids of all who have a part in an assignment. */
  static Stream<String> named(AssignmentView it) {
    return Stream.of(
            Stream.of(it.commissionedBy()), it.responsible().stream(), it.cooperating().stream())
        .flatMap(each -> each);
  }

  /** As everywhere, no words at all find nothing. */
  private static boolean has(SearchWords words, List<SearchTerm> terms) {
    return !terms.isEmpty() && terms.stream().allMatch(words::have);
  }

  private static SearchWords words(AssignmentView it, Map<String, String> names) {
    Stream<String> own =
        Stream.of(it.id(), it.title(), it.reference() == null ? "" : it.reference());
    Stream<String> tasks = it.tasks().stream().map(Task::text);
    Stream<String> actors = named(it).map(id -> names.getOrDefault(id, id));
    return SearchWords.of(
        Stream.of(own, tasks, actors).flatMap(each -> each).toArray(String[]::new));
  }
}
