package se.samverkanstrappan.query.verification;

import java.io.IOException;
import java.util.Map;

/** What the book has of each aggregate. */
@FunctionalInterface
interface BookSums {
  /**
   * What was read.
   *
   * @param epoch in which the book is published, or is to be next
   * @param complete whether all of it is published there; else nothing can be compared yet, and the
   *     sums may be empty
   */
  record Book(int epoch, boolean complete, Map<Aggregate, Standing> sums) {}

  /**
   * Reads it.
   *
   * @param counting is run for each aggregate
   * @throws IOException where the command service does not tell, or breaks off
   */
  Book read(Runnable counting) throws IOException, InterruptedException;
}
