package se.samverkanstrappan.query.actor;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Language;

/** What actors are called, and what they are. */
@Component
public final class ActorNames {
  private final ReadModel readModel;

  ActorNames(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** Every actor's name by its id; the Swedish one where there is no English. */
  public Map<String, String> in(Language language) {
    return readModel.actors().stream()
        .collect(Collectors.toMap(ActorView::id, actor -> name(actor, language)));
  }

  /** What kind every actor is of, by its id. */
  public Map<String, ActorKind> kinds() {
    return readModel.actors().stream()
        .collect(Collectors.toMap(ActorView::id, actor -> actor.profile().kind()));
  }

  private static String name(ActorView actor, Language language) {
    String english = actor.profile().nameEn();
    return language == Language.EN && english != null ? english : actor.profile().name();
  }
}
