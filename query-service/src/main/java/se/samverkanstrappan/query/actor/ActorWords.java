package se.samverkanstrappan.query.actor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.query.search.Remembered;
import se.samverkanstrappan.query.search.SearchTerm;
import se.samverkanstrappan.query.search.SearchWords;

/** The words by which actors are found. */
public final class ActorWords {
  private static final Remembered<ActorView, SearchWords> NAMES =
      new Remembered<>(ActorView::id, ActorWords::names);
  private static final Remembered<ActorView, SearchWords> IN_REGISTER =
      new Remembered<>(ActorView::id, ActorWords::inRegister);

  private ActorWords() {}

  /** The ids of the actors with a word in their names. */
  public static Set<String> called(SearchTerm term, List<ActorView> actors) {
    return actors.stream()
        .filter(actor -> NAMES.of(actor).have(term))
        .map(ActorView::id)
        .collect(Collectors.toSet());
  }

  /** Whether every word is in what the register calls an actor: names, ids and codes. */
  static boolean find(List<SearchTerm> terms, ActorView actor) {
    return !terms.isEmpty() && terms.stream().allMatch(IN_REGISTER.of(actor)::have);
  }

  private static SearchWords names(ActorView actor) {
    return SearchWords.of(actor.profile().name(), actor.profile().nameEn());
  }

  private static SearchWords inRegister(ActorView actor) {
    ActorProfile profile = actor.profile();
    Stream<String> texts =
        Stream.of(
            actor.id(),
            profile.name(),
            profile.nameEn(),
            profile.county(),
            profile.municipalityCode(),
            profile.organisationNumber());
    return SearchWords.of(Stream.concat(texts, profile.aliases().stream()).toArray(String[]::new));
  }
}
