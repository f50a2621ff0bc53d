package se.samverkanstrappan.command.redaction;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which fields of each event are free text and can be redacted: words for people, and addresses of
 * pages, which may hold a name. Everything else says who, when, where or which step, and what is
 * placed, counted and linked by it would no longer be true.
 */
final class Texts {
  /** Stands where a text was: a text as all others, so that whatever read it before still can. */
  static final String REMOVED = "[borttagen text]";

  /** Stands where an address was. */
  static final String REMOVED_ADDRESS = "https://redacted.invalid/";

  /** Any element of an array. */
  private static final String ANY = "*";

  private static final List<String> ACTOR = List.of("/profile/name", "/profile/nameEn");

  private static final List<String> ASSIGNMENT =
      List.of(
          "/profile/title",
          "/profile/reference",
          "/profile/tasks/*/text",
          "/profile/reports/*/link",
          "/profile/source/label",
          "/profile/source/url");

  private static final List<String> INTERACTION =
      List.of(
          "/interaction/summary",
          "/interaction/outcome",
          "/interaction/evidence/*/label",
          "/interaction/evidence/*/url");

  /** By the wire name of the event; {@code *} stands for any element of an array. */
  private static final Map<String, List<String>> BY_TYPE =
      Map.ofEntries(
          entry("actor.registered", ACTOR),
          entry("actor.changed", ACTOR),
          entry("assignment.created", ASSIGNMENT),
          entry("assignment.changed", ASSIGNMENT),
          entry("assignment.report-submitted", List.of("/link")),
          entry("collaboration.opened", List.of("/title", "/purpose")),
          entry("collaboration.changed", List.of("/title", "/purpose")),
          entry("collaboration.ownership-transferred", List.of("/reason")),
          entry("collaboration.withdrawn", List.of("/reason")),
          entry("collaboration.mandate-given", List.of("/mandate/note")),
          entry("collaboration.interaction-logged", INTERACTION),
          entry("collaboration.interaction-amended", and(INTERACTION, "/reason")),
          entry("collaboration.interaction-retracted", List.of("/reason")),
          entry("collaboration.perception-stated", List.of("/perception/comment")),
          entry(
              "collaboration.obstacle-raised",
              List.of("/obstacle/description", "/obstacle/resolution")),
          entry("collaboration.obstacle-resolved", List.of("/resolution")),
          entry("collaboration.lifecycle-changed", List.of("/reason")),
          entry(
              "collaboration.entry-amended",
              List.of(
                  "/entry/mandate/note",
                  "/entry/perception/comment",
                  "/entry/obstacle/description",
                  "/entry/obstacle/resolution",
                  "/entry/lifecycle/reason",
                  "/reason")),
          entry("collaboration.entry-retracted", List.of("/reason")));

  private Texts() {}

  /**
   * The fields of an event that are free text, by its wire name; those within a follow-up are not
   * known by their places.
   */
  static List<String> of(String type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }

  /** Whether a pointer into an event's data means a free text of it. */
  static boolean isText(String type, String pointer) {
    return !pointer.contains(ANY)
        && (of(type).contains(pattern(pointer)) || FollowUpTexts.isText(type, pointer));
  }

  /** What a field holds once its text is gone. */
  static String placeholder(String pointer) {
    return pointer.endsWith("/url") || pointer.endsWith("/link") ? REMOVED_ADDRESS : REMOVED;
  }

  /** The text at a pointer, unless there is none or it is gone already. */
  static Optional<String> at(JsonNode data, String pointer) {
    @Nullable String text = data.at(pointer).stringValue(null);
    return Optional.ofNullable(text).filter(each -> !each.equals(placeholder(pointer)));
  }

  /** The pointers of all free texts that an event's data holds. */
  static List<String> in(String type, JsonNode data) {
    List<String> found = new ArrayList<>();
    for (String pattern : of(type)) {
      expand(data, pattern, pointer -> at(data, pointer).ifPresent(text -> found.add(pointer)));
    }
    FollowUpTexts.in(type, data).stream()
        .filter(pointer -> at(data, pointer).isPresent())
        .forEach(found::add);
    return found;
  }

  private static void expand(JsonNode data, String pattern, Consumer<String> pointers) {
    int any = pattern.indexOf("/" + ANY);
    if (any < 0) {
      pointers.accept(pattern);
      return;
    }
    String array = pattern.substring(0, any);
    String rest = pattern.substring(any + ANY.length() + 1);
    for (int i = 0; i < data.at(array).size(); i++) {
      expand(data, array + "/" + i + rest, pointers);
    }
  }

  private static String pattern(String pointer) {
    return pointer.replaceAll("/(0|[1-9][0-9]{0,8})(?=/)", "/" + ANY);
  }

  private static List<String> and(List<String> some, String one) {
    List<String> all = new ArrayList<>(some);
    all.add(one);
    return List.copyOf(all);
  }
}
