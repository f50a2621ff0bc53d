package se.samverkanstrappan.query.roles.reads;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.files.ListFiles;
import se.samverkanstrappan.query.files.Listing;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.roles.Lack;
import se.samverkanstrappan.query.roles.Matrices;
import se.samverkanstrappan.query.roles.RolesInside;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers who holds which roles, and who lacks one, as files. */
@RestController
final class RoleFiles {
  private static final String LIST = "/api/v1/roles";

  private final RoleBook book;
  private final ReadModel readModel;
  private final ActorNames names;
  private final Caching caching;
  private final ListFiles files;

  RoleFiles(
      RoleBook book, ReadModel readModel, ActorNames names, Caching caching, ListFiles files) {
    this.book = book;
    this.readModel = readModel;
    this.names = names;
    this.caching = caching;
    this.files = files;
  }

  @GetMapping({LIST + ".pdf", LIST + ".xlsx", LIST + ".csv"})
  void files(Parameters parameters) throws IOException {
    LocalDate asOf = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    Language language = parameters.language();
    parameters.check();
    caching.standings(asOf);
    List<RolesInside> chosen = book.chosen(filter, asOf);
    Matrices matrices = Matrices.on(asOf, chosen, names.kinds());
    List<Lack> lacking = Lack.on(asOf, chosen);
    Phrases phrases = new Phrases(language, Map.of());
    files.send(
        new Listing(
            "roles",
            asOf,
            PlacementRule.CURRENT.id(),
            lacking.size(),
            List.of(
                byKind(matrices, phrases),
                byStep(matrices, phrases),
                lacking(lacking, asOf, language, phrases))),
        language,
        phrases);
  }

  private static Table byKind(Matrices matrices, Phrases phrases) {
    return new Columns<Matrices.OfKind>("list", "byKind", phrases)
        .with("role", 35, it -> Word.of(it.role(), phrases))
        .with("kind", 35, it -> Word.of(it.kind(), phrases))
        .with("actors", 15, Matrices.OfKind::actors)
        .with("holdings", 15, Matrices.OfKind::holdings)
        .over(matrices.byKind());
  }

  private static Table byStep(Matrices matrices, Phrases phrases) {
    return new Columns<Matrices.OnStep>("list", "byStep", phrases)
        .with("role", 50, it -> Word.of(it.role(), phrases))
        .with("step", 25, Matrices.OnStep::step)
        .with("holdings", 25, Matrices.OnStep::holdings)
        .over(matrices.byStep());
  }

  private Table lacking(List<Lack> all, LocalDate asOf, Language language, Phrases phrases) {
    Map<String, String> successors = names.successors(asOf);
    Map<String, String> actors = names.in(language);
    Map<String, String> titles =
        readModel.collaborations().stream()
            .collect(Collectors.toMap(CollaborationView::id, CollaborationView::title));
    return new Columns<RolesAnswer.Item>("list", "lacking", phrases)
        .with("title", 34, it -> titles.get(it.collaboration()))
        .inFiles("collaboration", RolesAnswer.Item::collaboration)
        .with("name", 28, it -> actors.get(it.actor()))
        .inFiles("actor", RolesAnswer.Item::actor)
        .inFiles("current", RolesAnswer.Item::current)
        .with("lacksRole", 16, RolesAnswer.Item::role)
        .with("mandate", 22, it -> missing(it.mandate(), phrases))
        .over(() -> all.stream().map(each -> RolesAnswer.Item.of(each, successors)).iterator());
  }

  private static @Nullable Word missing(Lack.@Nullable Missing mandate, Phrases phrases) {
    return mandate == null
        ? null
        : new Word(mandate.name(), phrases.say("list.mandate." + mandate));
  }
}
