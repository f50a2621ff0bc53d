package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.signals.Actors;
import se.samverkanstrappan.query.signals.Details;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalOn;

/**
 * Something to look at. It is told without words, which would name actors: an answer of one version
 * must not become another one because the register did.
 *
 * @param subject the id of the actor or the entry it is about; none for the collaboration
 * @param details the amounts and words that it was found by
 * @param clears a code, and what it takes
 */
public record SignalItem(
    SignalCode code,
    LocalDate since,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject,
    Map<String, Object> details,
    List<String> evidence,
    Map<String, Object> clears) {

  /** As it is told. */
  public static SignalItem of(SignalOn signal) {
    Map<String, Object> clears = new LinkedHashMap<>();
    clears.put("code", signal.clears().way());
    clears.putAll(told(signal.clears().details()));
    return new SignalItem(
        signal.code(),
        signal.since(),
        signal.subject(),
        told(signal.details()),
        signal.evidence(),
        clears);
  }

  /** Steps are told by their numbers, as everywhere, and actors by their ids. */
  private static Map<String, Object> told(Details details) {
    Map<String, Object> told = new LinkedHashMap<>();
    details.values().forEach((name, it) -> told.put(name, told(it)));
    return told;
  }

  private static Object told(Object thing) {
    return switch (thing) {
      case LadderStep step -> step.number();
      case Actors actors -> actors.ids();
      default -> thing;
    };
  }
}
