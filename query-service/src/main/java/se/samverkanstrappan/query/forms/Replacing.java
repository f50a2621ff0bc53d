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
    Function<Subject, Optional<?>> replaces = sheet.form().replaces();
    return replaces == null
        ? Optional.empty()
        : seen(typed).map(version -> of(sheet.subject(), version, replaces, earlier));
  }

  private static Replacing of(
      Subject subject,
      long seen,
      Function<Subject, Optional<?>> replaces,
      LongFunction<Optional<KnownCollaboration>> earlier) {
    Object before =
        earlier.apply(seen).<Object>map(it -> replaces.apply(subject.of(it))).orElse("");
    return new Replacing(
        seen, subject.collaboration().head().version(), !replaces.apply(subject).equals(before));
  }

  /** The version that somebody saw who filled in a form; nothing where it does not say. */
  static Optional<Long> seen(Typed typed) {
    return Optional.of(typed.text(SEEN.name()))
        .filter(text -> text.matches("[1-9]\\d{0,17}"))
        .map(Long::valueOf);
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
