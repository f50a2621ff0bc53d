package se.samverkanstrappan.command.idempotency;

import java.util.function.Function;
import se.samverkanstrappan.command.aggregate.Receipt;

/**
 * Metadata of a command that is to act once.
 *
 * @param answer what to keep, given what the command came to
 */
public record Once(IdempotencyKey key, Function<Receipt, KeptAnswer> answer) {
  /** Where it stands among the metadata. */
  public static final String METADATA = "once";
}
