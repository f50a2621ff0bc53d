package se.samverkanstrappan.query.perception.reads;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.collaboration.Placements;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what the participants of collaborations think, and who is to be asked. */
@RestController
final class PerceptionReads {
  private final ReadModel readModel;
  private final Collaborations collaborations;
  private final ActorNames names;
  private final Caching caching;

  PerceptionReads(
      ReadModel readModel, Collaborations collaborations, ActorNames names, Caching caching) {
    this.readModel = readModel;
    this.collaborations = collaborations;
    this.names = names;
    this.caching = caching;
  }

  /** Of the collaborations that stand on a step on the day: of others nobody is asked. */
  @GetMapping("/api/v1/perceptions")
  Page<PerceptionsItem> perceptions(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    caching.standings(asOf);
    List<PlacedCollaboration> standing =
        collaborations.byTitle(filter, asOf).stream()
            .filter(each -> each.placement().step() != null)
            .toList();
    Page<PlacedCollaboration> shown = Page.of(standing, page);
    Placements placements = readModel.placements();
    var register = new PerceptionsItem.ToldOfActors(names.kinds(), names.successors(asOf));
    return shown.map(
        each ->
            PerceptionsItem.of(
                each,
                new PerceptionsInside(each.head(), placements.in(each.head().id())),
                asOf,
                register));
  }
}
