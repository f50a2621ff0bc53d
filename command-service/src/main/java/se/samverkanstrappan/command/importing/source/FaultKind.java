package se.samverkanstrappan.command.importing.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be wrong with what is imported, as a word that stays, so that others can say it in their
 * own language. The rules of the domain tell it in English, and know nothing of imports: the kind
 * is found by those words, and what differs from time to time in them are its parameters.
 */
public enum FaultKind {
  REQUIRED("is required"),
  AT_LEAST("at least (\\d+) is required"),
  AT_MOST("at most (\\d+) (?:items )?are allowed"),
  BLANK("must not be blank|must be text, and not blank|must not be empty"),
  TOO_LONG("(?:has \\d+ characters, at most|has more than) (\\d+) (?:are allowed|characters)"),
  NOT_TEXT("holds characters that are not text"),
  BAD_ID("must be 1 to 64 of a-z, 0-9 and -, not beginning with -"),
  TWICE("is given twice|has something twice"),
  ONE_TO("must be 1 to (\\d+)"),
  AT_LEAST_NUMBER("must be at least (\\S+)"),
  AT_MOST_NUMBER("must be at most (\\S+)"),
  UNKNOWN_FIELD("is not a field that (?:is known|can be set here)"),
  WRONG_TYPE("has the wrong type|has no readable value"),
  UNKNOWN_VALUE("is not one of the known values"),
  BAD_FORM("is not written as it must be"),
  NO_WEB_ADDRESS("must be an address on the web"),
  NO_MUNICIPALITY("must be four digits"),
  NO_ORGANISATION_NUMBER("must be six digits, - and four digits"),
  NO_COUNTY("is not the code of a county"),
  NO_ACTOR("there is no such actor"),
  NO_ASSIGNMENT("there is no such assignment"),
  NO_TASK("the assignment has no such task"),
  NO_COLLABORATION("there is no such collaboration"),
  IN_THE_FUTURE("(\\S+) is in the future"),
  BEFORE_OPENING("(\\S+) is before the opening on (\\S+)"),
  BEFORE_DECISION("(\\S+) is before the decision on (\\S+)"),
  NOT_AFTER("(\\S+) is not after (\\S+)"),
  MUST_BE_AFTER("must be after (\\S+)"),
  MUST_BE("must be (\\S+)"),
  NO_PARTICIPANT("(\\S+) is not a participant on (\\S+)"),
  OVERLAPS("overlaps (\\S+), which says the same"),
  ALREADY_ONE("there is already one on (\\S+), amend (\\S+)"),
  CLOSED("the collaboration was closed on (\\S+)"),
  TWO_CHANGES("there are two changes on (\\S+), at most one a day"),
  IMPOSSIBLE_CHANGE("(\\S+) on (\\S+) is not possible, it is (\\S+) then"),
  NOT_RESOLVED("is for what is resolved"),
  NOT_SUBMITTED("is for a report that was submitted: submittedOn is missing"),
  OWN_ID("is the actor's own id"),
  SAME_ACTOR("must be another actor"),
  ANOTHER_ID("is another id of (\\S+)"),
  TAKEN("the id (\\S+) is already taken"),
  DIFFERENT("differs from what is there: import never amends"),
  DIFFERENT_OR_UNSAID(
      "differs from what is there: import never amends;"
          + " it may differ in what a spreadsheet cannot say"),
  RETRACTED("was retracted, and stays so"),
  WITHDRAWN("the collaboration was withdrawn(?:, nothing more is recorded)?"),
  OF_ANOTHER("is not owned by the organisation that the account is process owner of"),
  FOR_ADMINISTRATORS("is added by administrators only"),
  OVERTAKEN("(?:others wrote|another added it) at the same time, send it again"),
  TOO_MANY_PARTICIPANTS("a collaboration has at most (\\d+) participants"),
  TOO_MANY_INTERACTIONS(
      "a collaboration has at most (\\d+) interactions, split it"
          + "|(?:the collaboration )?has \\d+ (?:interactions|rows), at most (\\d+)"
          + " (?:interactions )?are allowed: split it"),
  TOO_MANY_ENTRIES(
      "a collaboration has at most \\d+ (?!interactions,).+, split it"
          + "|at most \\d+ entries that are not interactions are allowed"
          + "|too many entries were sent for one collaboration, split it"),
  TOO_MANY_BYTES(
      "(?:its own fields are |is )more than (\\d+) bytes"
          + "|its texts are \\d+ bytes, at most (\\d+) are allowed"),
  TOO_MANY_VALUES("holds more than (\\d+) values"),
  TOO_MANY_ELEMENTS("has more than (\\d+) elements, split it"),
  TOO_MANY_COLLABORATIONS("names more than (\\d+) collaborations"),
  EMPTY("is empty"),
  NO_OBJECT("must be an object|an object is required"),
  NOTHING_MORE("goes on after its end"),
  NO_BUNDLE("has fields that are not a bundle's"),
  TOO_MANY_UNKNOWN("holds too many fields that are not known" + Constants.IN_LINE),
  ENDS_EARLY("ends too early" + Constants.IN_LINE),
  TOO_DEEP("is nested too deep or has a name, text or number that is too long" + Constants.IN_LINE),
  FIELD_TWICE("has a field twice" + Constants.IN_LINE),
  NO_JSON("is not readable JSON" + Constants.IN_LINE),
  /** One of those, where nobody knows the line. */
  UNREADABLE(
      "is not readable JSON|ends too early|has a field twice"
          + "|holds too many fields that are not known"
          + "|is nested too deep or has a name, text or number that is too long"),
  NUL("holds the character NUL"),
  NO_UTF8("is not UTF-8, from byte (\\d+) on"),
  UNKNOWN_COLUMN("the column '(.*)' is not known"),
  COLUMN_TWICE("the column '(.*)' is there twice"),
  NO_COLUMN("the column '(.*)' is missing"),
  CELLS("has (\\d+) cells and not (\\d+)"),
  STRAY_QUOTE("has a quotation mark where none can be"),
  OPEN_QUOTE("is more than \\d+ characters, or a quotation mark is not closed"),
  /** What is rare, in the words of whoever found it. */
  BY_THE_SCHEMA("does not fit the schema: (.*)"),
  /** Nobody has said how it is called; there is no such fault. */
  OTHER(".*");

  private final Pattern words;

  FaultKind(String words) {
    this.words = Pattern.compile(words, Pattern.DOTALL);
  }

  /** A kind, and what is told of the occasion. */
  record Found(FaultKind kind, List<String> parameters) {}

  /** Which of them is told by the words. */
  static Found of(String message) {
    return Arrays.stream(values())
        .flatMap(each -> each.found(message).stream())
        .findFirst()
        .orElseThrow();
  }

  private Optional<Found> found(String message) {
    Matcher matcher = words.matcher(message);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        parameters.add(matcher.group(i));
      }
    }
    return Optional.of(new Found(this, List.copyOf(parameters)));
  }

  /** Constants of an enum come after what they are made with. */
  private static final class Constants {
    private static final String IN_LINE = ", in line (\\d+), character (\\d+)";
  }
}
