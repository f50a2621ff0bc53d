package se.samverkanstrappan.query.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.actor.ActorWords;
import se.samverkanstrappan.query.collaboration.CollaborationView.Participation;
import se.samverkanstrappan.query.search.SearchTerm;
import se.samverkanstrappan.query.search.SearchWords;

/**
 * A search for words in what collaborations say of themselves and in the names of their owners and
 * of those who take part on the day.
 */
record TextSearch(List<Sought> words) {
  /** A word, and who has it in a name. */
  private record Sought(SearchTerm term, Set<String> actors) {}

  static TextSearch of(String text, List<ActorView> actors) {
    return new TextSearch(
        SearchTerm.of(text).stream()
            .map(term -> new Sought(term, ActorWords.called(term, actors)))
            .toList());
  }

  /**
   * The days on which a collaboration is found: for each word that it has only from participants,
   * their stays, one of which has to cover the day.
   *
   * @param own the words of what it says of itself
   * @return nothing where it is not found on any day
   */
  Optional<List<List<Participation>>> in(CollaborationView head, SearchWords own) {
    List<List<Participation>> needed = new ArrayList<>();
    for (Sought each : words) {
      if (!own.have(each.term()) && !each.actors().contains(head.owner())) {
        List<Participation> stays =
            head.participants().stream()
                .filter(stay -> each.actors().contains(stay.actor()))
                .toList();
        if (stays.isEmpty()) {
          return Optional.empty();
        }
        needed.add(stays);
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(needed);
  }
}
