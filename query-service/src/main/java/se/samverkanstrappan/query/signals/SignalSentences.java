package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.signals.SignalCode.About;
import se.samverkanstrappan.query.web.Language;

/** A signal in words: what it says, since when, and what would clear it. */
public record SignalSentences(String what, String since, String clears) {

  /**
   * Tells each of some signals.
   *
   * @param names what actors are called in the language, by id
   */
  public static List<SignalSentences> each(
      List<SignalOn> signals, Language language, Map<String, String> names) {
    Phrases phrases = new Phrases(language, names);
    return signals.stream().map(each -> of(each, actors(each), phrases)).toList();
  }

  /**
   * Signals that say the same of several actors.
   *
   * @param evidence the ids of the entries that show any of them
   */
  public record Group(SignalCode code, SignalSentences sentences, List<String> evidence) {}

  /** Tells signals in their order, once where the same is to be said of several actors. */
  public static List<Group> together(
      List<SignalOn> signals, Language language, Map<String, String> names) {
    Map<SignalOn, List<SignalOn>> same = new LinkedHashMap<>();
    for (SignalOn each : signals) {
      same.computeIfAbsent(saying(each), it -> new ArrayList<>()).add(each);
    }
    Phrases phrases = new Phrases(language, names);
    return same.values().stream()
        .map(
            group -> {
              List<String> actors = group.stream().flatMap(it -> actors(it).stream()).toList();
              SignalOn first = group.getFirst();
              List<String> evidence =
                  group.stream().flatMap(it -> it.evidence().stream()).distinct().toList();
              return new Group(first.code(), of(first, actors, phrases), evidence);
            })
        .toList();
  }

  /** What is said of an actor, whoever it is; of anything else, the signal itself. */
  private static SignalOn saying(SignalOn it) {
    return it.code().about() == About.ACTOR
        ? new SignalOn(it.code(), it.since(), null, it.details(), List.of(), it.clears())
        : it;
  }

  private static List<String> actors(SignalOn signal) {
    String subject = signal.subject();
    return subject == null || signal.code().about() != About.ACTOR ? List.of() : List.of(subject);
  }

  private static SignalSentences of(SignalOn signal, List<String> actors, Phrases phrases) {
    String key = "signal." + signal.code();
    Clearing clears = signal.clears();
    return new SignalSentences(
        phrases.say(key + more(signal), things(actors, signal.details(), phrases)),
        phrases.say("signal.since", phrases.day(signal.since())),
        phrases.say(key + "." + clears.way(), things(actors, clears.details(), phrases)));
  }

  /** What is not told of all signals with a code is said in a sentence that has room for it. */
  private static String more(SignalOn signal) {
    String more =
        switch (signal.code()) {
          case MANDATE_UNCLEAR -> "mandate";
          case AMBITION_MISSED -> "actorKind";
          default -> null;
        };
    return more != null && signal.details().values().containsKey(more) ? "." + more : "";
  }

  /** Who it is about, how many they are, and then each thing in its order. */
  private static Object[] things(List<String> actors, Details details, Phrases phrases) {
    List<Object> things = new ArrayList<>();
    things.add(actors.isEmpty() ? "" : phrases.names(actors));
    things.add(actors.size());
    details.values().values().forEach(it -> things.add(said(it, phrases)));
    return things.toArray();
  }

  private static Object said(Object thing, Phrases phrases) {
    return switch (thing) {
      case LadderStep step -> step.number() + ", " + phrases.word(step);
      case Labelled word -> phrases.word(word);
      case LocalDate day -> phrases.day(day);
      case List<?> words ->
          phrases.list(words.stream().map(it -> (String) said(it, phrases)).toList());
      case Actors some -> phrases.names(some.ids());
      case Integer number -> number;
      case Double number -> number;
      default -> thing.toString();
    };
  }
}
