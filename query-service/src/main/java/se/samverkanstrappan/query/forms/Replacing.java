package se.samverkanstrappan.query.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/**
 * That something is replaced as somebody saw it who opened a form.
 *
 * @param seen the version of the collaboration at which that was
 * @param now the version that is known
 * @param isOutdated whether what is replaced is another one since
 */
record Replacing(long seen, long now, boolean isOutdated) {
  private static final Field SEEN = Field.seen();

  /**
   * Nothing where the form adds, or does not say what was seen.
   *
   * @param earlier the collaboration as it stood at a version
   */
  static Optional<Replacing> of(
      Sheet sheet, Typed typed, LongFunction<Optional<KnownCollaboration>> earlier) {
    Function<Subject, Object> replaces = sheet.form().replaces();
    Subject subject = sheet.subject();
    String seen = typed.text(SEEN.name());
    if (replaces == null || !seen.matches("[1-9]\\d{0,17}")) {
      return Optional.empty();
    }
    long version = Long.parseLong(seen);
    Object before = earlier.apply(version).map(it -> replaces.apply(subject.of(it))).orElse(null);
    return Optional.of(
        new Replacing(
            version,
            subject.collaboration().head().version(),
            !replaces.apply(subject).equals(before)));
  }

  /** The same form filled in by somebody who has seen what stands now. */
  static Typed seenNow(Form form, Subject subject, Typed typed) {
    return form.replaces() == null
        ? typed
        : typed.with(SEEN.name(), List.copyOf(SEEN.begins().apply(subject)));
  }

  /**
   * The version that is to be written on: what was seen, or a later one in which others wrote about
   * something else.
   */
  long ifMatch() {
    return isOutdated ? seen : Math.max(seen, now);
  }
}
