package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command to which the model and the book answer differently. */
record Difference(int at, Step.Ask step, Expected expected, Outcome actual) {

  /** The first in a sequence, or null where there is none. */
  static @Nullable Difference in(Sequence sequence, Function<LocalDate, BookUnderTest> books) {
    return in(sequence, books, expected -> {});
  }

  static @Nullable Difference in(
      Sequence sequence, Function<LocalDate, BookUnderTest> books, Consumer<Expected> seen) {
    BookModel model = new BookModel(Slip.NONE, sequence.today());
    BookUnderTest book = books.apply(sequence.today());
    for (int i = 0; i < sequence.steps().size(); i++) {
      if (i == sequence.steps().size() - LAST) {
        book.readBack();
      }
      switch (sequence.steps().get(i)) {
        case Step.DaysGo go -> {
          model.world.today = model.world.today.plusDays(go.days());
          book.itIs(model.world.today);
        }
        case Step.Ask ask -> {
          Long ifMatch = ifMatch(ask.match(), model.version(ask.command()));
          boolean stale = ask.match() == Step.Match.WRONG;
          Expected expected = model.handle(ask.command(), stale);
          Outcome actual = book.handle(ask.command(), ifMatch);
          seen.accept(expected);
          if (!expected.allows(actual)) {
            return new Difference(i, ask, expected, actual);
          }
        }
      }
    }
    return null;
  }

  /** So many steps at the end go to what was read back from where it is stored. */
  private static final int LAST = 5;

  private static @Nullable Long ifMatch(Step.Match match, long version) {
    return switch (match) {
      case NONE -> null;
      case RIGHT -> version;
      case WRONG -> version + 1;
    };
  }

  /** What the sequence comes to when everything is left out that is not needed to differ. */
  static String shrunk(Sequence sequence, Function<LocalDate, BookUnderTest> books) {
    Sequence shortest = sequence;
    for (int i = sequence.steps().size() - 1; i >= 0; i--) {
      Sequence shorter = shortest.without(i);
      if (in(shorter, books) != null) {
        shortest = shorter;
      }
    }
    return shortest + "\n" + in(shortest, books);
  }

  @Override
  public String toString() {
    return "step "
        + at
        + ": "
        + step
        + "\n  the model says "
        + expected
        + "\n  the book says  "
        + actual;
  }
}
