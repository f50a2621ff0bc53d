package se.samverkanstrappan.command.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.command.http.UnreadableRequest;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.AggregateKind;

/**
 * What is to be taken out of the book.
 *
 * @param aggregate the word for the kind of what the events happened to
 * @param id of what they happened to
 * @param reason why; it is kept, so it must not say what is taken out
 */
record RedactionRequest(
    @Nullable String aggregate,
    @Nullable String id,
    @Nullable List<Event> events,
    @Nullable String reason) {
  private static final int REASON = 1000;
  private static final int MOST_EVENTS = 500;

  /** Texts of one event. */
  record Event(@Nullable Long version, @Nullable List<String> fields) {
    Place place() {
      return new Place(Objects.requireNonNull(version), Objects.requireNonNull(fields));
    }
  }

  /** Tells what is wrong with the request, whatever stands in the book. */
  void check() {
    Violations violations = new Violations();
    violations.required("/aggregate", aggregate);
    violations.required("/id", id);
    violations.requiredText("/reason", reason, REASON);
    if (violations.required("/events", events) && events != null) {
      check(violations, events);
    }
    violations.throwIfAny();
  }

  private static void check(Violations violations, List<Event> events) {
    violations.addIf(events.isEmpty(), "/events", "must not be empty");
    violations.addIf(
        events.size() > MOST_EVENTS, "/events", "at most " + MOST_EVENTS + " are allowed");
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      Violations here = violations.under("/events/" + i);
      here.required("/version", event.version());
      if (here.required("/fields", event.fields()) && event.fields() != null) {
        here.addIf(event.fields().isEmpty(), "/fields", "must not be empty");
        here.distinct("/fields", event.fields());
      }
      here.addIf(
          event.version() != null
              && events.subList(0, i).stream()
                  .anyMatch(each -> event.version().equals(each.version())),
          "/version",
          "is given twice");
    }
  }

  /** The name of the aggregate's stream in the book. */
  String stream() {
    AggregateKind kind =
        Arrays.stream(AggregateKind.values())
            .filter(each -> each.word().equals(aggregate))
            .findFirst()
            .orElseThrow(
                () -> new UnreadableRequest("/aggregate", "is not one of the known values"));
    return Streams.of(kind, Objects.requireNonNull(id));
  }

  List<Place> places() {
    return Objects.requireNonNull(events).stream().map(Event::place).toList();
  }

  String why() {
    return Objects.requireNonNull(reason);
  }

  /** Whether a text stands in the reason, however it is capitalised. */
  boolean says(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    return !words.isEmpty() && why().toLowerCase(Locale.ROOT).contains(words);
  }
}
