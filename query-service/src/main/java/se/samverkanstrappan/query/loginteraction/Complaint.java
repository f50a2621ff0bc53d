package se.samverkanstrappan.query.loginteraction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.writing.CommandAnswer.Fault;
import se.samverkanstrappan.query.writing.CommandAnswer.Refused;

/**
 * What is wrong with what was sent, to be said in the words of the page.
 *
 * @param what names the sentence
 * @param about fills it in; empty where it has no gap
 */
record Complaint(Field field, String what, String about) {
  private static final int UNPROCESSABLE = 422;

  /** That nothing could be sent; what was typed is still good. */
  static final Complaint AWAY = whole("away", "");

  /** That the form had been open for too long. */
  static final Complaint STALE = whole("stale", "");

  /** That it was typed before one had to sign in again. */
  static final Complaint KEPT = whole("kept", "");

  /** That the same form has been logged with other words. */
  private static final Complaint USED = whole("used", "");

  /** What a refusal says, a sentence once; never empty. */
  static List<Complaint> of(Refused refused, Typed typed, Map<String, String> names) {
    if (refused.errors().isEmpty()) {
      return List.of(whole(refused));
    }
    return refused.errors().stream().map(each -> of(each, typed, names)).distinct().toList();
  }

  /** Whether it could be sent as it is, as something new. */
  static boolean isAboutTheKey(List<Complaint> complaints) {
    return complaints.contains(USED);
  }

  private static Complaint whole(Refused refused) {
    return switch (refused.status()) {
      case 401 -> whole("unknown", "");
      case 403 -> whole("forbidden", "");
      case 409 -> whole("race", "");
      case 429 -> whole("often", "");
      case UNPROCESSABLE -> USED;
      default -> whole("other", Objects.requireNonNullElse(refused.detail(), ""));
    };
  }

  private static Complaint of(Fault fault, Typed typed, Map<String, String> names) {
    Field field = Field.of(fault.pointer());
    if (field == Field.WHOLE) {
      return whole("other", fault.message());
    }
    String actor = field == Field.PARTICIPANTS ? actor(fault.pointer(), typed) : null;
    return actor == null
        ? new Complaint(field, field.id(), "")
        : new Complaint(field, "absent", names.getOrDefault(actor, actor));
  }

  /** Who is meant by {@code /participants/2/actor}. */
  private static @Nullable String actor(String pointer, Typed typed) {
    String[] parts = pointer.split("/", -1);
    if (parts.length < 3 || !parts[2].matches("\\d{1,4}")) {
      return null;
    }
    int at = Integer.parseInt(parts[2]);
    return at < typed.participants().size() ? typed.participants().get(at) : null;
  }

  private static Complaint whole(String what, String about) {
    return new Complaint(Field.WHOLE, what, about);
  }
}
