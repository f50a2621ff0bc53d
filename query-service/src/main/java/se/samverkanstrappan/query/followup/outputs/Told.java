package se.samverkanstrappan.query.followup.outputs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import tools.jackson.databind.JsonNode;

/** Reads what a follow-up tells, each thing as what it is; nothing where it tells nothing. */
final class Told {
  private Told() {}

  static @Nullable String text(JsonNode it, String field) {
    JsonNode told = it.path(field);
    return told.isString() ? told.asString() : null;
  }

  /** The same of a field that is always there. */
  static String id(JsonNode it, String field) {
    return it.path(field).asString("");
  }

  static @Nullable Object number(JsonNode it, String field) {
    JsonNode told = it.path(field);
    return told.isNumber() ? told.numberValue() : null;
  }

  static Object truth(JsonNode it, String field) {
    return it.path(field).asBoolean(false);
  }

  /** A date; the text as it is where it is none, which whoever fixed it may have written. */
  static @Nullable Object date(JsonNode it, String field) {
    String told = text(it, field);
    try {
      return told == null ? null : PartialDate.parse(told);
    } catch (IllegalArgumentException e) {
      return told;
    }
  }

  /** Things with names and no order, as they were told. */
  static @Nullable String json(JsonNode it, String field) {
    JsonNode told = it.path(field);
    return told.isEmpty() ? null : told.toString();
  }

  static List<String> texts(JsonNode it, String field) {
    return it.path(field).valueStream().map(each -> each.asString("")).toList();
  }

  /** A figure that rests on what a thing tells to be behind it. */
  static Traced traced(@Nullable Object value, JsonNode it) {
    return new Traced(value, texts(it, "entries"), texts(it, "reads"), pageOf(it));
  }

  /** The page on which each entry stands, where it is told. */
  static Map<String, String> pageOf(JsonNode it) {
    List<String> entries = texts(it, "entries");
    List<String> reads = texts(it, "reads");
    Map<String, String> pageOf = new HashMap<>();
    int place = 0;
    for (JsonNode each : it.path("pages")) {
      int page = each.asInt(-1);
      if (page >= 0 && page < reads.size() && place < entries.size()) {
        pageOf.put(entries.get(place), reads.get(page));
      }
      place++;
    }
    return pageOf;
  }

  /** Where something stands on a day: the step, or why it has none. */
  static @Nullable Traced step(JsonNode on, Phrases phrases) {
    if (on.isMissingNode()) {
      return null;
    }
    Object step = number(on, "step");
    return traced(step == null ? status(text(on, "status"), phrases) : step, on);
  }

  private static @Nullable Word status(@Nullable String code, Phrases phrases) {
    return code == null ? null : word(code, "status.", phrases);
  }

  /** A code that has a text under a key that begins so. */
  static Word word(String code, String key, Phrases phrases) {
    return new Word(code, phrases.knows(key + code) ? phrases.say(key + code) : code);
  }

  /** A word of the vocabulary. */
  static <E extends Enum<E> & Labelled> Word word(String code, Class<E> words, Phrases phrases) {
    return Arrays.stream(words.getEnumConstants())
        .filter(each -> each.name().equals(code))
        .findFirst()
        .map(each -> new Word(code, phrases.word(each)))
        .orElse(new Word(code, code));
  }
}
