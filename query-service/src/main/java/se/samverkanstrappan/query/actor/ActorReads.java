package se.samverkanstrappan.query.actor;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.Versions;

/** Answers what the register says about actors. */
@RestController
final class ActorReads {
  private final ReadModel readModel;
  private final Versions versions;

  ActorReads(ReadModel readModel, Versions versions) {
    this.readModel = readModel;
    this.versions = versions;
  }

  @GetMapping("/api/v1/actors")
  Page<ActorAnswer> actors(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    var selection =
        new ActorSelection(
            parameters.text("q"), parameters.word("kind", ActorKind.class), parameters.county());
    parameters.check();
    return Page.of(selection.of(readModel.actors()), page)
        .map(actor -> ActorAnswer.of(actor, asOf));
  }

  @GetMapping("/api/v1/actors/{id}")
  ActorAnswer actor(@PathVariable String id, Parameters parameters, HttpServletResponse response) {
    LocalDate asOf = parameters.asOf();
    Long minVersion = parameters.minVersion();
    parameters.check();
    versions
        .await(() -> readModel.actor(id).map(ActorView::version).orElse(0L), minVersion)
        .orElseThrow(() -> Refusal.missing("actor", id, minVersion));
    ActorView actor =
        readModel.actor(id).orElseThrow(() -> Refusal.missing("actor", id, minVersion));
    Versions.tell(actor.version(), response);
    return ActorAnswer.of(actor, asOf);
  }
}
