package se.samverkanstrappan.query.actor;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
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
  private final Caching caching;

  ActorReads(ReadModel readModel, Versions versions, Caching caching) {
    this.readModel = readModel;
    this.versions = versions;
    this.caching = caching;
  }

  @GetMapping("/api/v1/actors")
  Page<ActorAnswer> actors(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    ActorsAsked asked = ActorsAsked.read(asOf, parameters);
    parameters.check();
    caching.register(asOf);
    Register register = new Register(readModel.actors());
    return Page.of(asked.of(register), page).map(actor -> ActorAnswer.of(actor, register, asOf));
  }

  @GetMapping("/api/v1/actors/{id}")
  ActorAnswer actor(@PathVariable String id, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Long minVersion = parameters.minVersion();
    parameters.check();
    versions
        .await(() -> readModel.actor(id).map(ActorView::version).orElse(0L), minVersion)
        .orElseThrow(() -> Refusal.missing("actor", id, minVersion));
    ActorView actor =
        readModel.actor(id).orElseThrow(() -> Refusal.missing("actor", id, minVersion));
    Register register = new Register(readModel.actors());
    boolean dayGiven = !asOf.equals(parameters.today());
    caching.version(
        actor.version(),
        actor.recordedAt(),
        days ->
            register.hasAlwaysBeenAlone(actor)
                && (dayGiven || days.without(ActorAnswer.edges(actor))));
    return ActorAnswer.of(actor, register, asOf);
  }
}
