package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.roles.Lack;
import se.samverkanstrappan.query.roles.Matrices;
import se.samverkanstrappan.query.roles.RolesInside;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Answers who is what in which collaborations. */
@RestController
final class RoleReads {
  private final RoleBook book;
  private final Portfolios portfolios;
  private final ReadModel readModel;
  private final ActorNames names;
  private final Caching caching;

  RoleReads(
      RoleBook book,
      Portfolios portfolios,
      ReadModel readModel,
      ActorNames names,
      Caching caching) {
    this.book = book;
    this.portfolios = portfolios;
    this.readModel = readModel;
    this.names = names;
    this.caching = caching;
  }

  @GetMapping("/api/v1/roles")
  RolesAnswer roles(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    caching.standings(asOf);
    List<RolesInside> chosen = book.chosen(filter, asOf);
    Matrices matrices = Matrices.on(asOf, chosen, names.kinds());
    Map<String, String> successors = names.successors(asOf);
    return new RolesAnswer(
        asOf,
        matrices.byKind(),
        matrices.byStep(),
        Page.of(Lack.on(asOf, chosen), page).map(each -> RolesAnswer.Item.of(each, successors)));
  }

  @GetMapping("/api/v1/actors/{id}/roles")
  PortfolioAnswer portfolio(@PathVariable String id, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    parameters.check();
    ActorView actor = readModel.actor(id).orElseThrow(() -> Refusal.notFound("actor", id));
    caching.standings(asOf);
    return portfolios.of(actor.id(), names.current(actor, asOf), asOf, page);
  }
}
