package se.samverkanstrappan.query.loginteraction;

import java.util.Locale;

/** A part of the form, which can be wrong. */
enum Field {
  DATE,
  FORM,
  OBSERVATIONS,
  PARTICIPANTS,
  SUMMARY,
  /** None of the others. */
  WHOLE;

  /** The name it is sent under, and where on the page it begins. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that tells what a JSON pointer points to. */
  static Field of(String pointer) {
    for (Field each : values()) {
      String own = "/" + each.id();
      if (each != WHOLE && (pointer.equals(own) || pointer.startsWith(own + "/"))) {
        return each;
      }
    }
    return WHOLE;
  }
}
