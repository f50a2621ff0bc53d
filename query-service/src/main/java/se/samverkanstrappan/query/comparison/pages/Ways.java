package se.samverkanstrappan.query.comparison.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.comparison.Comparison;
import se.samverkanstrappan.query.comparison.Side;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Today;

/** Two ways to see one collaboration, as they are asked for. */
record Ways(Side.Asked one, Side.Asked other) {
  private static final int A_DAY = 10;

  static Ways read(Parameters parameters, Rules rules) {
    return new Ways(
        new Side.Asked(
            parameters.asOf(), rules.asked(parameters, "rule"), known(parameters, "knownAt")),
        new Side.Asked(
            parameters.asOf("otherAsOf"),
            rules.asked(parameters, "otherRule"),
            known(parameters, "otherKnownAt")));
  }

  /** Forms ask for a day, all of which counts; programs may name an instant. */
  private static @Nullable Instant known(Parameters parameters, String name) {
    return parameters.read(
        name,
        text -> text.length() == A_DAY ? endOf(LocalDate.parse(text)) : Instant.parse(text),
        "a day such as 2026-11-20, or an instant");
  }

  private static Instant endOf(LocalDate day) {
    return Today.start(day.plusDays(1)).minusNanos(1000);
  }

  /** The day up to which the book counts on a side; null where all of it does. */
  static @Nullable LocalDate knownOn(Side.Asked asked) {
    Instant at = asked.knownAt();
    return at == null ? null : Today.of(at);
  }

  /** Empty where the book had none of it yet at the instant of either side. */
  Optional<Comparison> compare(List<RecordedEvent> events) {
    return KnownCollaboration.at(one.knownAt(), events)
        .flatMap(
            here ->
                KnownCollaboration.at(other.knownAt(), events)
                    .map(there -> Comparison.of(here, one, there, other)));
  }
}
