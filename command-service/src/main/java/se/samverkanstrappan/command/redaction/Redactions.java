package se.samverkanstrappan.command.redaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.publishing.Epochs;
import se.samverkanstrappan.command.redaction.StoredTexts.Stored;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.Timestamps;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Overwrites texts in the book and puts on record that it was done. */
final class Redactions {
  private final StoredTexts book;
  private final RedactionTable acts;
  private final Epochs epochs;
  private final Clock clock;

  Redactions(StoredTexts book, RedactionTable acts, Epochs epochs, Clock clock) {
    this.book = book;
    this.acts = acts;
    this.epochs = epochs;
    this.clock = clock;
  }

  /** What would be overwritten. */
  RedactionAnswer rehearse(RedactionRequest request) {
    Elsewhere others = elsewhere(request);
    return new RedactionAnswer(
        null, true, null, epochs.next(), request.places(), others.inStream(), others.inFollowUps());
  }

  /** Where else the texts stand. */
  private record Elsewhere(List<Place> inStream, List<InFollowUp> inFollowUps) {}

  private Elsewhere elsewhere(RedactionRequest request) {
    Set<String> texts = overwrite(request).texts();
    List<Place> inStream =
        book.holding(request.stream(), texts).stream()
            .flatMap(each -> without(each, request.places()))
            .toList();
    return new Elsewhere(inStream, book.followUpsHolding(request.stream(), texts));
  }

  private static Stream<Place> without(Place found, List<Place> named) {
    List<String> rest = new ArrayList<>(found.fields());
    named.stream()
        .filter(each -> each.version() == found.version())
        .forEach(each -> rest.removeAll(each.fields()));
    return rest.isEmpty() ? Stream.empty() : Stream.of(new Place(found.version(), rest));
  }

  /** Overwrites, in the caller's transaction. */
  RedactionAnswer redact(RedactionRequest request) {
    String stream = request.stream();
    // All of the stream is read for this: before publishing is kept waiting.
    Elsewhere others = elsewhere(request);
    // From here on no other redaction reads the rows that this one writes.
    int epoch = epochs.raise();
    overwrite(request).events().forEach(each -> book.write(stream, each));
    book.forgetSnapshots(stream);
    Instant now = Timestamps.neverBefore(Instant.EPOCH, clock.instant());
    Redaction act =
        new Redaction(
            Ids.orNew(null),
            stream,
            request.places(),
            request.why(),
            AskedBy.request().identity().subject(),
            now,
            epoch);
    acts.insert(act);
    return new RedactionAnswer(
        act.id(),
        false,
        Timestamps.format(now),
        epoch,
        request.places(),
        others.inStream(),
        others.inFollowUps());
  }

  /** What the named events hold once their texts are gone, and the texts. */
  private record Overwritten(List<Stored> events, Set<String> texts) {}

  private Overwritten overwrite(RedactionRequest request) {
    String stream = request.stream();
    List<Place> places = request.places();
    Violations violations = new Violations();
    List<Stored> events = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    if (!book.holds(stream)) {
      violations.add("/id", "is not known");
      violations.throwIfAny();
    }
    for (int i = 0; i < places.size(); i++) {
      Violations here = violations.under("/events/" + i);
      Place place = places.get(i);
      Optional<Stored> event = book.event(stream, place.version());
      here.addIf(event.isEmpty(), "/version", "is not known");
      event.ifPresent(
          each -> {
            texts.addAll(overwrite(each, place.fields(), here));
            events.add(each);
          });
    }
    violations.addIf(
        texts.stream().anyMatch(request::says), "/reason", "says what is taken out, and is kept");
    violations.throwIfAny();
    return new Overwritten(events, texts);
  }

  private static Set<String> overwrite(Stored event, List<String> fields, Violations violations) {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      if (!Texts.isText(event.type(), field)) {
        violations.add(
            "/fields/" + i,
            "is no text that can be redacted; of this event these are: "
                + String.join(", ", Texts.in(event.type(), event.data())));
        continue;
      }
      Optional<String> text = Texts.at(event.data(), field);
      violations.addIf(text.isEmpty(), "/fields/" + i, "holds no text, or is redacted already");
      text.ifPresent(texts::add);
      text.ifPresent(gone -> remove(event.data(), JsonPointer.compile(field)));
    }
    return texts;
  }

  /** Puts what stands for a text in its place. */
  static void remove(JsonNode data, JsonPointer text) {
    JsonNode in = data.at(text.head());
    String placeholder = Texts.placeholder(text.toString());
    if (in instanceof ObjectNode object) {
      object.put(text.last().getMatchingProperty(), placeholder);
    } else if (in instanceof ArrayNode array) {
      array.set(text.last().getMatchingIndex(), placeholder);
    }
  }
}
