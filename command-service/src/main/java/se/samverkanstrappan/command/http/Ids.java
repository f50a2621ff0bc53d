package se.samverkanstrappan.command.http;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.jspecify.annotations.Nullable;

/** Ids for what the caller gave none. */
public final class Ids {
  private static final TimeBasedEpochGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** The given id, or a new one; new ones sort by the time they were made. */
  public static String orNew(@Nullable String given) {
    return given == null ? TIME_ORDERED.generate().toString() : given;
  }
}
