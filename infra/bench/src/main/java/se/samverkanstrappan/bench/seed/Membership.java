package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an actor takes part from one day until another, which is not included. */
record Membership(String actor, LocalDate joined, @Nullable LocalDate left) {
  boolean holdsOn(LocalDate day) {
    return !day.isBefore(joined) && (left == null || day.isBefore(left));
  }
}
