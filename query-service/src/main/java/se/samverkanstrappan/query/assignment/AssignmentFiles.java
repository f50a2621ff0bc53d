package se.samverkanstrappan.query.assignment;

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
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.files.ListFiles;
import se.samverkanstrappan.query.files.Listing;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers which government assignments there are, as files. */
@RestController
final class AssignmentFiles {
  private static final String LIST = "/api/v1/assignments";

  private final ReadModel readModel;
  private final ActorNames names;
  private final Caching caching;
  private final ListFiles files;

  AssignmentFiles(ReadModel readModel, ActorNames names, Caching caching, ListFiles files) {
    this.readModel = readModel;
    this.names = names;
    this.caching = caching;
    this.files = files;
  }

  @GetMapping({LIST + ".pdf", LIST + ".xlsx", LIST + ".csv"})
  void files(Parameters parameters) throws IOException {
    LocalDate asOf = parameters.asOf();
    Language language = parameters.language();
    parameters.check();
    // The pages do not tell what actors are called.
    caching.book(asOf);
    List<AssignmentView> all =
        Decided.by(asOf, readModel.assignments()).stream().map(each -> each.asOf(asOf)).toList();
    Phrases phrases = new Phrases(language, Map.of());
    AssignmentTables tables = new AssignmentTables(all, phrases);
    files.send(
        new Listing(
            "assignments",
            asOf,
            null,
            all.size(),
            List.of(
                assignments(all, names.in(language), phrases),
                tables.tasks(),
                tables.reports(),
                tables.ambitions(),
                tables.followUps())),
        language,
        phrases);
  }

  private static Table assignments(
      List<AssignmentView> all, Map<String, String> actors, Phrases phrases) {
    return new Columns<AssignmentView>("list", "assignments", phrases)
        .with("title", 25, AssignmentView::title)
        .with("id", 18, AssignmentView::id)
        .with("reference", 14, AssignmentView::reference)
        .with("decidedOn", 12, AssignmentView::decidedOn)
        .with("endsOn", 12, AssignmentView::endsOn)
        .with("commissionedBy", 17, it -> named(List.of(it.commissionedBy()), actors))
        .with("responsible", 20, it -> named(it.responsible(), actors))
        .inFiles("cooperating", it -> named(it.cooperating(), actors))
        .inFiles("source", AssignmentFiles::source)
        .inFiles("version", AssignmentView::version)
        .inFiles("recordedAt", AssignmentView::recordedAt)
        .over(all);
  }

  /** To machines by their ids. */
  private static @Nullable Word named(List<String> ids, Map<String, String> actors) {
    return ids.isEmpty()
        ? null
        : new Word(
            String.join("|", ids),
            ids.stream().map(id -> actors.getOrDefault(id, id)).collect(Collectors.joining(", ")));
  }

  private static @Nullable String source(AssignmentView it) {
    return it.source() == null
        ? null
        : it.source().url() == null
            ? it.source().label()
            : it.source().label() + " " + it.source().url();
  }
}
