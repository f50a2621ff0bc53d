package se.samverkanstrappan.query.collaboration;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Paragraph;
import se.samverkanstrappan.query.document.Part.Rung;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.files.ListFiles;
import se.samverkanstrappan.query.files.Listing;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers which collaborations there are and where they stand, as files. */
@RestController
final class CollaborationFiles {
  private static final String LIST = "/api/v1/collaborations";
  private static final int MOST_NAMES = 6;

  private final Collaborations collaborations;
  private final ActorNames names;
  private final Caching caching;
  private final ListFiles files;

  CollaborationFiles(
      Collaborations collaborations, ActorNames names, Caching caching, ListFiles files) {
    this.collaborations = collaborations;
    this.names = names;
    this.caching = caching;
    this.files = files;
  }

  @GetMapping({LIST + ".pdf", LIST + ".xlsx", LIST + ".csv"})
  void files(Parameters parameters) throws IOException {
    CollaborationsAsked asked = CollaborationsAsked.read(parameters.asOf(), parameters);
    Language language = parameters.language();
    parameters.check();
    caching.book(asked.asOf());
    List<PlacedCollaboration> all = asked.of(collaborations);
    Phrases phrases = new Phrases(language, Map.of());
    Part table =
        columns(names.in(language), phrases)
            .over(() -> all.stream().map(each -> asked.item(each, collaborations)).iterator());
    List<Part> parts =
        List.of(ladder(all, phrases), new Paragraph(phrases.say("list.ladder.lead")), table);
    files.send(
        new Listing("collaborations", asked.asOf(), PlacementRule.CURRENT.id(), all.size(), parts),
        language,
        phrases);
  }

  private static Ladder ladder(List<PlacedCollaboration> all, Phrases phrases) {
    return new Ladder(
        phrases.say("list.ladder"),
        Arrays.stream(LadderStep.values()).map(step -> rung(step, all)).toList());
  }

  private static Rung rung(LadderStep step, List<PlacedCollaboration> all) {
    List<String> titles =
        all.stream()
            .filter(each -> Integer.valueOf(step.number()).equals(each.placement().step()))
            .map(each -> each.head().title())
            .toList();
    return new Rung(step, titles.size(), titles.stream().limit(MOST_NAMES).toList());
  }

  private static Columns<CollaborationItem> columns(Map<String, String> actors, Phrases phrases) {
    return new Columns<CollaborationItem>("list", "collaborations", phrases)
        .with("title", 26, CollaborationItem::title)
        .with("id", 18, CollaborationItem::id)
        .inFiles("purpose", CollaborationItem::purpose)
        .inFiles("owner", CollaborationItem::owner)
        .with("ownerName", 18, it -> actors.getOrDefault(it.owner(), it.owner()))
        .inFiles("openedOn", CollaborationItem::openedOn)
        .inFiles("endsOn", CollaborationItem::endsOn)
        .with("form", 10, it -> Word.of(it.form(), phrases))
        .inFiles("areas", it -> Word.all(it.areas(), phrases))
        .inFiles("counties", it -> counties(it.counties()))
        .with("status", 9, it -> status(it.placement().status(), phrases))
        .with("step", 6, it -> it.placement().step())
        .with("emerging", 8, it -> it.placement().emerging())
        .with("validUntil", 12, it -> it.placement().validUntil())
        .inFiles("dormant", it -> it.placement().dormant())
        .inFiles("participants", CollaborationItem::participantCount)
        .inFiles("version", CollaborationItem::version)
        .inFiles("recordedAt", CollaborationItem::recordedAt);
  }

  private static Word status(Status status, Phrases phrases) {
    return new Word(status.name(), phrases.say("status." + status));
  }

  private static @Nullable Word counties(List<String> codes) {
    return codes.isEmpty()
        ? null
        : new Word(
            String.join("|", codes), String.join(", ", codes.stream().map(County::name).toList()));
  }
}
