package se.samverkanstrappan.query.followup.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.followup.pages.Figure.Source;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.Frame;
import tools.jackson.databind.JsonNode;

/**
 * How what a follow-up tells is said on a page, and where it opens. Whoever fixed it may have
 * written it: what is no id and no address of ours leads nowhere.
 */
final class Telling {
  private static final int MOST_ENTRIES = 20;
  private static final List<Class<? extends Labelled>> WORDS =
      List.of(ActorKind.class, ObstacleKind.class, SignalCode.class, ReportKind.class);
  private static final String COLLABORATIONS = "/api/v1/collaborations/";
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Where what is read of stands among the steps of an address. */
  private static final int OWNER = 4;

  private static final Pattern DAY = Pattern.compile("[?&]asOf=(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d{1,6})(?:&|$)");
  private static final Pattern READ = Pattern.compile("/api/v1/[!-~]*");

  private final Frame frame;
  private final Phrases phrases;
  private final Called called;

  /**
   * Tells a follow-up.
   *
   * @param frame of a page about its day
   */
  Telling(JsonNode followUp, Frame frame) {
    this.frame = frame;
    this.phrases = new Phrases(frame.language(), Map.of());
    this.called = new Called(followUp);
  }

  String say(String key, Object... things) {
    return phrases.say(key, things);
  }

  /** The name of an actor, or the title of a collaboration. */
  String called(String id) {
    return called.by(id);
  }

  /** The names of some actors, in the order they are told. */
  String called(JsonNode ids) {
    return ids.valueStream()
        .map(each -> called.by(each.asString("")))
        .collect(Collectors.joining(", "));
  }

  /** What the assignment of a follow-up is called. */
  String title(JsonNode followUp) {
    JsonNode assignment = followUp.path("assignment");
    String title = text(assignment, "title");
    return title == null ? id(assignment, "id") : title;
  }

  /** The page of a collaboration; null where the id is none. */
  @Nullable String page(String collaboration) {
    return ID.matcher(collaboration).matches() ? frame.collaboration(collaboration) : null;
  }

  /** A text that may be missing. */
  static @Nullable String text(JsonNode it, String field) {
    JsonNode told = it.path(field);
    return told.isString() ? told.asString() : null;
  }

  /** The same of one that is always there. */
  static String id(JsonNode it, String field) {
    return it.path(field).asString("");
  }

  /** A word of the vocabulary, or the code where it is none any more. */
  <E extends Enum<E> & Labelled> String word(String code, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(each -> each.name().equals(code))
        .findFirst()
        .map(phrases::word)
        .orElse(code);
  }

  /** A word of the vocabulary of follow-ups, whichever that is; else the same. */
  String word(String code) {
    return WORDS.stream()
        .<Labelled>flatMap(words -> Arrays.stream(words.getEnumConstants()))
        .filter(each -> ((Enum<?>) each).name().equals(code))
        .findFirst()
        .map(phrases::word)
        .orElseGet(() -> word(code, "status."));
  }

  /** What has an id, or an entry by the title of its collaboration; else the same. */
  String entry(String id) {
    int of = id.indexOf('/');
    String collaboration = id.substring(0, Math.max(0, of));
    return called(collaboration).equals(collaboration)
        ? called(id)
        : called(collaboration) + ": " + id.substring(of + 1);
  }

  /** A code that has a text under a key that begins so. */
  String word(String code, String key) {
    return phrases.knows(key + code) ? phrases.say(key + code) : code;
  }

  /** A figure that rests on what a thing tells to be behind it. */
  Figure figure(String text, JsonNode it) {
    return figure(null, text, it);
  }

  /** How many there are of something. */
  Figure count(JsonNode it) {
    return figure(Integer.toString(it.path("count").asInt(0)), it);
  }

  /** The step something has, or why it has none; null where nothing is told. */
  @Nullable Figure step(JsonNode on) {
    Figure step = step(on.path("step").asInt(0), on);
    return step == null && on.isObject() ? figure(word(id(on, "status"), "status."), on) : step;
  }

  /** A step that rests on what a thing tells to be behind it; null where there is no such step. */
  @Nullable Figure step(int number, JsonNode it) {
    return number >= 1 && number <= LadderStep.values().length
        ? figure(number, phrases.word(LadderStep.of(number)), it)
        : null;
  }

  private Figure figure(@Nullable Integer step, String text, JsonNode it) {
    List<String> entries = texts(it, "entries");
    List<String> reads = texts(it, "reads");
    List<Source> shown =
        entries.stream().limit(MOST_ENTRIES).flatMap(each -> entry(each, reads)).toList();
    return new Figure(
        step,
        text,
        shown,
        Math.max(0, entries.size() - MOST_ENTRIES),
        reads.stream().filter(each -> READ.matcher(each).matches()).map(this::read).toList());
  }

  private static List<String> texts(JsonNode it, String field) {
    return it.path(field).valueStream().map(each -> each.asString("")).toList();
  }

  /**
   * An entry is told as collaboration/entry; interactions have a place of their own on the page.
   */
  private Stream<Source> entry(String told, List<String> reads) {
    String collaboration = told.substring(0, Math.max(0, told.indexOf('/')));
    String entry = told.substring(told.indexOf('/') + 1);
    String page = page(collaboration);
    if (page == null || !ID.matcher(entry).matches()) {
      return Stream.empty();
    }
    String interactions = COLLABORATIONS + collaboration + "/interactions";
    boolean interaction = reads.stream().anyMatch(each -> each.startsWith(interactions));
    return Stream.of(
        new Source(
            called(collaboration) + ": " + entry,
            interaction ? page + "#dialogsteg-" + entry : page));
  }

  /**
   * Each of the texts is its own, whatever it opens: by the collaboration, the day and the page.
   */
  private Source read(String address) {
    String path = address.replaceAll("\\?.*", "");
    String[] steps = path.split("/", -1);
    String what = steps[steps.length - 1];
    String text =
        phrases.knows("trace.read." + what) && steps.length > OWNER
            ? phrases.say("trace.read." + what, called(steps[OWNER]), given(address, DAY))
            : phrases.say("trace.read.collaboration", called(what));
    String page = given(address, PAGE);
    return new Source(
        page.isEmpty() || page.equals("0")
            ? text
            : phrases.say("trace.page", text, Integer.toString(Integer.parseInt(page) + 1)),
        address);
  }

  private static String given(String address, Pattern parameter) {
    Matcher found = parameter.matcher(address);
    return found.find() ? found.group(1) : "";
  }
}
