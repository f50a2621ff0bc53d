package se.samverkanstrappan.query.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import se.samverkanstrappan.events.vocabulary.Label;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.web.Language;

/** What things are called in the language of a workbook. */
record Words(Language language, Map<String, String> names, MessageSource messages) {
  String of(Label label) {
    return language == Language.SV ? label.sv() : label.en();
  }

  String of(Labelled word) {
    return of(word.label());
  }

  String of(Status status) {
    return messages.getMessage("status." + status.name(), null, language.locale());
  }

  String all(List<? extends Labelled> words) {
    return words.stream().map(this::of).collect(Collectors.joining(", "));
  }

  /** The name of an actor, or its id where the register has none. */
  String actor(String id) {
    return names.getOrDefault(id, id);
  }
}
