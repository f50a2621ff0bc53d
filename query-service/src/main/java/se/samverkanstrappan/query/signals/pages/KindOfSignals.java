package se.samverkanstrappan.query.signals.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalSentences;
import se.samverkanstrappan.query.signals.reads.SignalsItem;
import se.samverkanstrappan.query.web.Language;

/** The signals of one kind, each collaboration with all it has of it. */
record KindOfSignals(SignalCode code, List<Where> places) {
  /** A collaboration and what there is to look at in it. */
  record Where(String id, String title, String owner, List<Told> signals) {}

  /** One signal in words. */
  record Told(SignalSentences sentences, List<ShownEvidence.Shown> evidence) {}

  /**
   * Puts together what stands together.
   *
   * @param items in the order in which they are told
   * @param evidence the entries that show them, by collaboration and id
   */
  static List<KindOfSignals> of(
      List<SignalsItem> items,
      Language language,
      Map<String, String> names,
      Map<String, Map<String, ShownEvidence.Shown>> evidence) {
    List<KindOfSignals> kinds = new ArrayList<>();
    for (SignalsItem item : items) {
      SignalCode code = item.signal().code();
      if (kinds.isEmpty() || kinds.getLast().code() != code) {
        kinds.add(new KindOfSignals(code, new ArrayList<>()));
      }
      List<Where> places = kinds.getLast().places();
      if (places.isEmpty() || !places.getLast().id().equals(item.collaboration())) {
        String owner = names.getOrDefault(item.owner(), item.owner());
        places.add(new Where(item.collaboration(), item.title(), owner, new ArrayList<>()));
      }
      places
          .getLast()
          .signals()
          .add(told(item, language, evidence.getOrDefault(item.collaboration(), Map.of())));
    }
    return kinds;
  }

  private static Told told(
      SignalsItem item, Language language, Map<String, ShownEvidence.Shown> evidence) {
    Stream<ShownEvidence.Shown> shown =
        item.signal().evidence().stream().map(evidence::get).filter(Objects::nonNull);
    SignalsItem.InWords words = item.sentences();
    return new Told(language == Language.SV ? words.sv() : words.en(), shown.toList());
  }
}
