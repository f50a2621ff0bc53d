package se.samverkanstrappan.query.actor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.files.ListFiles;
import se.samverkanstrappan.query.files.Listing;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what the register says about actors, as files. */
@RestController
final class ActorFiles {
  private static final String LIST = "/api/v1/actors";

  private final ReadModel readModel;
  private final Caching caching;
  private final ListFiles files;

  ActorFiles(ReadModel readModel, Caching caching, ListFiles files) {
    this.readModel = readModel;
    this.caching = caching;
    this.files = files;
  }

  @GetMapping({LIST + ".pdf", LIST + ".xlsx", LIST + ".csv"})
  void files(Parameters parameters) throws IOException {
    ActorsAsked asked = ActorsAsked.read(parameters.asOf(), parameters);
    Language language = parameters.language();
    parameters.check();
    caching.register(asked.asOf());
    Register register = new Register(readModel.actors());
    List<ActorView> all = asked.of(register);
    Phrases phrases = new Phrases(language, Map.of());
    Table table =
        columns(phrases)
            .over(
                () ->
                    all.stream()
                        .map(each -> ActorAnswer.of(each, register, asked.asOf()))
                        .iterator());
    files.send(
        new Listing("actors", asked.asOf(), null, all.size(), List.of(table)), language, phrases);
  }

  private static Columns<ActorAnswer> columns(Phrases phrases) {
    return new Columns<ActorAnswer>("list", "actors", phrases)
        .with("name", 30, ActorAnswer::name)
        .with("id", 20, ActorAnswer::id)
        .inFiles("nameEn", ActorAnswer::nameEn)
        .with("kind", 18, it -> Word.of(it.kind(), phrases))
        .with("county", 14, it -> county(it.county()))
        .inFiles("municipalityCode", ActorAnswer::municipalityCode)
        .inFiles("organisationNumber", ActorAnswer::organisationNumber)
        .inFiles("group", ActorAnswer::group)
        .inFiles("aliases", it -> ids(it.aliases()))
        .with("valid", 8, ActorAnswer::valid)
        .inFiles("validFrom", ActorAnswer::validFrom)
        .with("validTo", 10, ActorAnswer::validTo)
        .inFiles("successor", ActorAnswer::successor)
        .inFiles("predecessors", it -> ids(it.predecessors()))
        .inFiles("current", ActorAnswer::current)
        .inFiles("version", ActorAnswer::version)
        .inFiles("recordedAt", ActorAnswer::recordedAt);
  }

  private static @Nullable Word county(@Nullable String code) {
    return code == null ? null : new Word(code, County.name(code));
  }

  private static @Nullable String ids(List<String> ids) {
    return ids.isEmpty() ? null : String.join("|", ids);
  }
}
