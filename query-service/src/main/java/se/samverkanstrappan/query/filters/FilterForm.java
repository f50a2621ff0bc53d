package se.samverkanstrappan.query.filters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a page as its reader fills them in.
 *
 * @param choices in the order in which they are offered
 * @param text the words that are searched for
 * @param asked what is asked for now, by the names of the parameters
 * @param words the same as it is told, one by one; empty where all are shown
 */
public record FilterForm(
    List<Choice> choices, @Nullable String text, Map<String, String> asked, List<String> words) {
  private static final int MOST_LINES = 7;
  private static final int LONGEST_LINE = 32;

  /**
   * One thing to choose by.
   *
   * @param name that of the parameter
   * @param value what is chosen; null for all
   * @param options empty where there are too many to offer: it is then typed
   */
  public record Choice(String name, String label, @Nullable String value, List<Option> options) {
    /** Whether it is typed, as there is too much to choose from. */
    public boolean isTyped() {
      return options.isEmpty();
    }

    @Nullable String inWords() {
      return value == null ? null : label + ": " + chosen();
    }

    private @Nullable String chosen() {
      return options.stream()
          .filter(each -> each.value().equals(value))
          .map(Option::text)
          .findFirst()
          .orElse(value);
    }
  }

  /** Something that can be chosen. */
  public record Option(String value, String text) {}

  /** What a choice is called. */
  public String label(String name) {
    return choices.stream()
        .filter(each -> each.name().equals(name))
        .map(Choice::label)
        .findFirst()
        .orElseThrow();
  }

  /** The same form without one choice. */
  public FilterForm without(String name) {
    return new FilterForm(
        choices.stream().filter(each -> !each.name().equals(name)).toList(), text, asked, words);
  }

  /** The same form with one more choice, before the others. */
  public FilterForm with(Choice choice) {
    String value = choice.value();
    String told = choice.inWords();
    List<String> more = new ArrayList<>(words);
    Map<String, String> asksFor = new LinkedHashMap<>(asked);
    if (value != null && told != null) {
      more.addFirst(told);
      asksFor.put(choice.name(), value);
    }
    return new FilterForm(
        Stream.concat(Stream.of(choice), choices.stream()).toList(), text, asksFor, more);
  }

  /** The words as there is room for them in a picture, a line each. */
  public List<String> shortWords() {
    return words.stream()
        .limit(MOST_LINES)
        .map(
            each ->
                each.length() <= LONGEST_LINE
                    ? each
                    : each.substring(0, LONGEST_LINE - 1).strip() + "…")
        .toList();
  }

  /** Whether anything but words is asked for in the form itself. */
  public boolean isNarrowed() {
    return choices.stream().anyMatch(each -> each.value() != null);
  }

  /** What is asked for that the form does not offer, and must not lose. */
  public Map<String, String> hidden() {
    Map<String, String> hidden = new LinkedHashMap<>(asked);
    hidden.remove("q");
    choices.forEach(each -> hidden.remove(each.name()));
    return hidden;
  }

  /** What is asked for, with one thing more or another one in its place. */
  public Map<String, String> askingFor(String name, Object value) {
    Map<String, String> other = new LinkedHashMap<>(asked);
    other.put(name, value.toString());
    return other;
  }

  /** What is asked for, but for one thing. */
  public Map<String, String> askingForAny(String name) {
    Map<String, String> other = new LinkedHashMap<>(asked);
    other.remove(name);
    return other;
  }
}
