package se.samverkanstrappan.query.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.writing.CommandAnswer.Fault;
import se.samverkanstrappan.query.writing.CommandAnswer.Refused;

/**
 * What is wrong with what was sent, to be said in the words of the page.
 *
 * @param field the name of the field it is about; empty where it is about the whole
 * @param one for which of those that another field lists it is wrong; empty where the field has no
 *     text for each of them
 * @param what names the sentence
 * @param about fills it in; empty where it has no gap
 * @param reason why the write side does not take it; null where it does not say, or in words that
 *     are not known here
 */
public record Complaint(
    String field, String one, String what, String about, @Nullable Reason reason) {
  private static final int UNPROCESSABLE = 422;

  /** Parts of a pointer into one of the values of a field, as {@code /participants/2/actor}. */
  private static final int INTO_A_VALUE = 4;

  /** That nothing could be sent; what was typed is still good. */
  static final Complaint AWAY = whole("away", "");

  /** That the form had been open for too long. */
  static final Complaint STALE = whole("stale", "");

  /** That it was typed before one had to sign in again. */
  static final Complaint KEPT = whole("kept", "");

  /** That what it replaces is not any more what was seen. */
  static final Complaint CHANGED = whole("changed", "");

  /** That what it replaces does not stand any more. */
  static final Complaint RETRACTED =
      new Complaint("", "", "other", "", new Reason("retracted", List.of()));

  /** That somebody else wrote at the same time. */
  static final Complaint RACE = whole("race", "");

  /** That the same form has been written with other words. */
  private static final Complaint USED = whole("used", "");

  /** That a field has to be filled in, or in another way. */
  static Complaint of(Field field) {
    return of(field, null);
  }

  private static Complaint of(Field field, @Nullable Reason reason) {
    return new Complaint(field.name(), "", field.name(), "", reason);
  }

  /** What a refusal says, a sentence once; never empty. */
  static List<Complaint> of(Refused refused, Form form, Subject subject, Typed typed) {
    if (refused.errors().isEmpty()) {
      return List.of(whole(refused));
    }
    return refused.errors().stream()
        .map(each -> of(each, form, subject, typed))
        .distinct()
        .toList();
  }

  /** Whether it could be sent as it is, as something new. */
  static boolean isAboutTheKey(List<Complaint> complaints) {
    return complaints.contains(USED);
  }

  private static Complaint whole(Refused refused) {
    return switch (refused.status()) {
      case 401 -> whole("unknown", "");
      case 403 -> whole("forbidden", "");
      case 409, 412 -> RACE;
      case 429 -> whole("often", "");
      case UNPROCESSABLE -> USED;
      default -> whole("other", Objects.requireNonNullElse(refused.detail(), ""));
    };
  }

  private static Complaint of(Fault fault, Form form, Subject subject, Typed typed) {
    Reason reason = Reason.of(fault.message(), subject).orElse(null);
    Field field = form.field(fault.pointer()).orElse(null);
    if (field == null) {
      return new Complaint("", "", "other", reason == null ? fault.message() : "", reason);
    }
    return value(fault.pointer(), typed)
        .filter(text -> reason == null || !reason.namesWho())
        .map(text -> of(field, text, subject, reason))
        .orElseGet(() -> of(field, reason));
  }

  private static Complaint of(Field field, String text, Subject subject, @Nullable Reason reason) {
    String one = field.kind() == Kind.EACH ? text : "";
    return new Complaint(field.name(), one, field.name() + ".one", subject.name(text), reason);
  }

  /** Where on the page what is wrong is filled in: the field, or the one of it that is meant. */
  public String anchor() {
    return one.isEmpty() ? field : field + "-" + one;
  }

  /** Which value of a list a pointer points into. */
  private static Optional<String> value(String pointer, Typed typed) {
    String[] parts = pointer.split("/", -1);
    if (parts.length < INTO_A_VALUE || !parts[2].matches("\\d{1,4}")) {
      return Optional.empty();
    }
    return typed.texts(parts[1]).stream().skip(Integer.parseInt(parts[2])).findFirst();
  }

  private static Complaint whole(String what, String about) {
    return new Complaint("", "", what, about, null);
  }
}
