package se.samverkanstrappan.query.explanation;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.web.Language;

/** The wordings of one language, which stand with the other texts of the pages. */
public final class Phrases {
  private static final int MOST_NAMES = 4;
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Language language;
  private final Map<String, String> names;
  private final ResourceBundle texts;

  /** Sentences repeat, and reading one as a pattern costs more than looking it up. */
  private final Map<String, MessageFormat> formats = new HashMap<>();

  /**
   * Speaks a language.
   *
   * @param names what actors are called in it, by id; one that is not there is called by its id
   */
  public Phrases(Language language, Map<String, String> names) {
    this.language = language;
    this.names = names;
    this.texts = ResourceBundle.getBundle("query-messages", language.locale(), NO_OTHER_LANGUAGE);
  }

  /** The sentence with a key, about some things. */
  public String say(String key, Object... things) {
    return things.length == 0 ? texts.getString(key) : format(key).format(things);
  }

  /** Whether there is a sentence with a key. */
  public boolean knows(String key) {
    return texts.containsKey(key);
  }

  private MessageFormat format(String key) {
    return formats.computeIfAbsent(
        key, it -> new MessageFormat(texts.getString(it), language.locale()));
  }

  /** The name of a word of the vocabulary. */
  public String word(Labelled word) {
    return language.name(word);
  }

  /** The name of a step. */
  String step(int number) {
    return language.name(LadderStep.of(number));
  }

  /** A day as it is written. */
  public String day(LocalDate day) {
    return day.toString();
  }

  /** The last day of those that end with a first day after them. */
  String last(LocalDate until) {
    return day(until.minusDays(1));
  }

  /** Some actors by name, many by number. */
  public String names(Collection<String> actors) {
    List<String> named =
        actors.stream()
            .map(actor -> names.getOrDefault(actor, actor))
            .sorted(Language.swedishOrder()::compare)
            .toList();
    return named.size() <= MOST_NAMES
        ? list(named)
        : say(
            "why.names.more",
            String.join(", ", named.subList(0, MOST_NAMES - 1)),
            named.size() - MOST_NAMES + 1);
  }

  /** Dates as they were given. */
  String dates(List<ShownDate> dates) {
    return list(
        dates.stream()
            .map(date -> date.interactions().getFirst().date().text())
            .map(text -> say(text.length() < 10 ? "why.period" : "why.day", text))
            .toList());
  }

  /** Some items, at least one, with a word before the last. */
  public String list(List<String> items) {
    return items.size() == 1
        ? items.getFirst()
        : say("why.and", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
  }
}
