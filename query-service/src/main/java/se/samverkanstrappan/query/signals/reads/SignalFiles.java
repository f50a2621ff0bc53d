package se.samverkanstrappan.query.signals.reads;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.files.ListFiles;
import se.samverkanstrappan.query.files.Listing;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.signals.SignalSentences;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Answers what there is to look at in the collaborations, as files. */
@RestController
final class SignalFiles {
  private static final String LIST = "/api/v1/signals";
  private static final String COLLABORATIONS = "/api/v1/collaborations/";

  private final Worklist worklist;
  private final ActorNames names;
  private final Caching caching;
  private final ListFiles files;
  private final JsonMapper json;

  SignalFiles(
      Worklist worklist, ActorNames names, Caching caching, ListFiles files, JsonMapper json) {
    this.worklist = worklist;
    this.names = names;
    this.caching = caching;
    this.files = files;
    this.json = json;
  }

  @GetMapping({LIST + ".pdf", LIST + ".xlsx", LIST + ".csv"})
  void files(Parameters parameters) throws IOException {
    SignalsAsked asked = SignalsAsked.read(parameters.asOf(), parameters);
    Language language = parameters.language();
    parameters.check();
    caching.book(asked.asOf());
    List<Worklist.Chosen> all = asked.of(worklist);
    Phrases phrases = new Phrases(language, Map.of());
    var table = columns(asked.asOf(), language, phrases).over(worklist.told(all, asked.asOf()));
    files.send(
        new Listing(
            "signals", asked.asOf(), PlacementRule.CURRENT.id(), all.size(), List.of(table)),
        language,
        phrases);
  }

  private Columns<SignalsItem> columns(LocalDate asOf, Language language, Phrases phrases) {
    Map<String, String> actors = names.in(language);
    return new Columns<SignalsItem>("list", "signals", phrases)
        .with("signal", 14, it -> new Word(it.signal().code().name(), word(it, phrases)))
        .with("title", 22, SignalsItem::title)
        .inFiles("collaboration", SignalsItem::collaboration)
        .inFiles("owner", SignalsItem::owner)
        .inFiles("ownerName", it -> actors.getOrDefault(it.owner(), it.owner()))
        .inFiles("subject", it -> it.signal().subject())
        .inFiles("about", it -> about(it, actors))
        .with("what", 28, it -> in(language, it).what())
        .figure("since", 12, it -> since(it, asOf))
        .with("clears", 24, it -> in(language, it).clears())
        .inFiles("details", it -> json(it.signal().details()))
        .inFiles("clearing", it -> json(it.signal().clears()));
  }

  /** Things with names and no order, as the pages tell them. */
  private @Nullable String json(Map<String, Object> things) {
    return things.isEmpty() ? null : json.writeValueAsString(things);
  }

  private static String word(SignalsItem it, Phrases phrases) {
    return phrases.word(it.signal().code());
  }

  private static @Nullable String about(SignalsItem it, Map<String, String> actors) {
    String subject = it.signal().subject();
    return subject == null ? null : actors.get(subject);
  }

  private static SignalSentences in(Language language, SignalsItem it) {
    return language == Language.SV ? it.sentences().sv() : it.sentences().en();
  }

  private static Traced since(SignalsItem it, LocalDate asOf) {
    String address = COLLABORATIONS + it.collaboration() + "%s?asOf=" + asOf;
    Map<String, String> pageOf = new HashMap<>();
    it.pages()
        .forEach(
            (interaction, page) ->
                pageOf.put(
                    it.collaboration() + "/" + interaction,
                    address.formatted("/interactions")
                        + "&page="
                        + page
                        + "&size="
                        + KnownCollaboration.LARGEST_PAGE));
    return new Traced(
        it.signal().since(),
        it.signal().evidence().stream().map(each -> it.collaboration() + "/" + each).toList(),
        Stream.concat(
                Stream.of(address.formatted("")), pageOf.values().stream().distinct().sorted())
            .toList(),
        pageOf);
  }
}
