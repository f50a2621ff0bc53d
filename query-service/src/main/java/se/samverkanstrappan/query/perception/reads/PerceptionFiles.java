package se.samverkanstrappan.query.perception.reads;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.files.ListFiles;
import se.samverkanstrappan.query.files.Listing;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what the participants of collaborations think, and who is to be asked, as files. */
@RestController
final class PerceptionFiles {
  private static final String LIST = "/api/v1/perceptions";

  private final PerceptionBook book;
  private final ActorNames names;
  private final Caching caching;
  private final ListFiles files;

  PerceptionFiles(PerceptionBook book, ActorNames names, Caching caching, ListFiles files) {
    this.book = book;
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
    List<PlacedCollaboration> all = book.standing(filter, asOf);
    Phrases phrases = new Phrases(language, Map.of());
    PerceptionTables tables =
        new PerceptionTables(book.told(all, asOf), names.in(language), phrases);
    files.send(
        new Listing(
            "perceptions",
            asOf,
            PlacementRule.CURRENT.id(),
            all.size(),
            List.of(tables.perceptions(), tables.ambitions(), tables.missing())),
        language,
        phrases);
  }
}
