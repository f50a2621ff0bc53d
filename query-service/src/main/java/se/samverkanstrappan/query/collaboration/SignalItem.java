package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.signals.Clearing;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalOn;
import se.samverkanstrappan.query.signals.SignalSentences;
import se.samverkanstrappan.query.web.Language;

/**
 * Something to look at, as data and in both languages.
 *
 * @param subject the id of the actor or the entry it is about; none for the collaboration
 * @param clears a code, and what it takes
 */
record SignalItem(
    SignalCode code,
    LocalDate since,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject,
    List<String> evidence,
    Map<String, Object> clears,
    SignalInWords text) {

  /** The same twice. */
  record SignalInWords(SignalSentences sv, SignalSentences en) {}

  static List<SignalItem> each(List<SignalOn> signals, ActorNames names) {
    if (signals.isEmpty()) {
      return List.of();
    }
    List<SignalSentences> sv = SignalSentences.each(signals, Language.SV, names.in(Language.SV));
    List<SignalSentences> en = SignalSentences.each(signals, Language.EN, names.in(Language.EN));
    List<SignalItem> items = new ArrayList<>();
    for (SignalOn each : signals) {
      int at = items.size();
      items.add(
          new SignalItem(
              each.code(),
              each.since(),
              each.subject(),
              each.evidence(),
              told(each.clears()),
              new SignalInWords(sv.get(at), en.get(at))));
    }
    return items;
  }

  /** Steps are told by their numbers, as everywhere. */
  private static Map<String, Object> told(Clearing clears) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", clears.way());
    clears
        .details()
        .values()
        .forEach((name, it) -> told.put(name, it instanceof LadderStep step ? step.number() : it));
    return told;
  }
}
