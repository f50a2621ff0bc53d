package se.samverkanstrappan.command.http;

import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.events.Timestamps;

/**
 * What every write answers.
 *
 * @param id of the entry that was written, or of the aggregate
 * @param version of the aggregate, also its ETag
 * @param recordedAt UTC with microseconds
 */
public record WriteAnswer(String id, long version, String recordedAt) {
  static WriteAnswer of(Receipt receipt) {
    return new WriteAnswer(
        receipt.id(), receipt.version(), Timestamps.format(receipt.recordedAt()));
  }
}
