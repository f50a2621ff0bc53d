package se.samverkanstrappan.command.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.model.Outcome.Refusal;
import se.samverkanstrappan.command.model.Outcome.Refused;

/** Where one request is found wrong. */
final class Faults {
  private final Slip slip;
  private final Set<String> must = new TreeSet<>();
  private final Set<String> may = new TreeSet<>();
  private final List<Set<String>> oneOf = new ArrayList<>();

  Faults(Slip slip) {
    this.slip = slip;
  }

  /** Whether it is. */
  boolean at(String pointer, boolean wrong) {
    if (wrong) {
      must.add(pointer);
    }
    return wrong;
  }

  /** It may be told here too, because what is to be judged is wrong in itself. */
  void maybe(Set<String> pointers) {
    may.addAll(pointers);
  }

  void oneOf(Set<String> pointers) {
    oneOf.add(pointers);
  }

  /** All that is wrong by now may be told or not. */
  void onlyIfLiked() {
    may.addAll(must);
    must.clear();
    oneOf.forEach(may::addAll);
    oneOf.clear();
  }

  /** Whether nothing is wrong at any of these. */
  boolean none(String... pointers) {
    return Arrays.stream(pointers).noneMatch(must::contains);
  }

  boolean none() {
    return must.isEmpty() && oneOf.isEmpty();
  }

  Expected refused() {
    return new Expected(new Refused(Refusal.RULES, must), may, oneOf, List.of());
  }

  void required(String pointer, @Nullable Object value) {
    at(pointer, value == null);
  }

  void text(String pointer, @Nullable String text, int max) {
    int most = slip == Slip.THE_LONGEST_TEXT_IS_TOO_LONG ? max - 1 : max;
    at(pointer, text != null && (text.isBlank() || text.codePoints().count() > most));
  }

  void requiredText(String pointer, @Nullable String text, int max) {
    required(pointer, text);
    text(pointer, text, max);
  }

  void id(String pointer, @Nullable String id) {
    at(pointer, id == null || !id.matches("[a-z0-9][a-z0-9-]{0,63}"));
  }

  void between(String pointer, @Nullable Integer number, int least, int most) {
    at(pointer, number != null && (number < least || number > most));
  }

  void step(String pointer, @Nullable Integer step) {
    required(pointer, step);
    between(pointer, step, 1, 8);
  }

  void url(String pointer, @Nullable String url) {
    text(pointer, url, 1000);
    at(pointer, url != null && !url.matches("https?://[^/ ].*"));
  }

  void source(String pointer, Draft.@Nullable Source source) {
    if (source != null) {
      requiredText(pointer + "/label", source.label(), 200);
      url(pointer + "/url", source.url());
    }
  }

  void distinct(String pointer, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      at(pointer + "/" + i, values.subList(0, i).contains(values.get(i)));
    }
  }
}
