package se.samverkanstrappan.query.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why the write side does not take something, to be said in the language of the page. It tells that
 * in English sentences; the days, numbers and actors in them are told on.
 *
 * @param key names the sentence among the messages, after {@code form.reason.}
 * @param facts fill it in
 */
public record Reason(String key, List<String> facts) {
  private static final String DAY = "(\\d{4}(?:-\\d\\d){0,2})";
  private static final String ID = "([a-z0-9][a-z0-9-]*)";

  /** A sentence that is about who is told in it. */
  private static final String NOT_THERE = "notThere";

  /** In the words of the write side; a change there falls back to what the field says of itself. */
  private static final Map<String, Pattern> KNOWN = new LinkedHashMap<>();

  static {
    know("future", DAY + " is in the future");
    know("beforeOpening", DAY + " is before the opening on " + DAY);
    know("notAfter", DAY + " is not after " + DAY);
    know("overlaps", "overlaps " + ID + ", which says the same");
    know(NOT_THERE, ID + " is not a participant on " + DAY);
    know("noParticipant", ID + " is not a participant that could leave");
    know("noRole", ID + " holds no such role that could end");
    know("thatDay", "there is already one on " + DAY + ", amend " + ID);
    know("closed", "the collaboration was closed on " + DAY);
    know("twoChanges", "there are two changes on " + DAY + ", at most one a day");
    know("isActive", "[A-Z]+ on " + DAY + " is not possible, it is ACTIVE then");
    know("isPaused", "[A-Z]+ on " + DAY + " is not possible, it is PAUSED then");
    know("isClosed", "[A-Z]+ on " + DAY + " is not possible, it is CLOSED then");
    know("full", "a collaboration has at most (\\d+) .+");
    know("noActor", "there is no such actor");
    know("noAssignment", "there is no such assignment");
    know("noTask", "the assignment has no such task");
    know("twice", "is given twice");
    know("tooLong", "has (\\d+) characters, at most (\\d+) are allowed");
    know("notText", "holds characters that are not text");
    know("noAddress", "must be an address on the web");
    know("range", "must be 1 to (\\d+)");
    know("tooMany", "at most (\\d+) (?:items )?are allowed");
    know("unreadable", "has no readable value|has the wrong type");
    know("notResolved", "is for what is resolved");
    know("ownsAlready", "owns it already");
    know("retracted", "what was retracted stays retracted|it is (?:already )?retracted");
    know("resolved", "it is already resolved");
    know("withdrawn", "the collaboration was withdrawn, nothing more is recorded");
    know("interaction", "interaction " + ID + ": .*?" + DAY + ".*");
    know("mandate", "mandate " + ID + ": .*?" + DAY + ".*");
    know("perception", "perception " + ID + ": .*?" + DAY + ".*");
    know("entry", "(?:stay|lifecycle|role|obstacle|link) " + ID + ": .*?" + DAY + ".*");
  }

  public Reason {
    facts = List.copyOf(facts);
  }

  private static void know(String key, String sentence) {
    KNOWN.put(key, Pattern.compile(sentence, Pattern.DOTALL));
  }

  /** What a sentence of the write side says; nothing where it is not known here. */
  static Optional<Reason> of(String message, Subject subject) {
    for (Map.Entry<String, Pattern> each : KNOWN.entrySet()) {
      Matcher told = each.getValue().matcher(message);
      if (told.matches()) {
        return Optional.of(new Reason(each.getKey(), facts(told, subject)));
      }
    }
    return Optional.empty();
  }

  private static List<String> facts(Matcher told, Subject subject) {
    List<String> facts = new ArrayList<>();
    for (int i = 1; i <= told.groupCount(); i++) {
      facts.add(subject.name(told.group(i)));
    }
    return facts;
  }

  /** Whether its sentence says itself whom it is about. */
  boolean namesWho() {
    return key.equals(NOT_THERE);
  }
}
