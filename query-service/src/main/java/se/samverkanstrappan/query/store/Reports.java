package se.samverkanstrappan.query.store;

import java.util.Optional;

/** What administrative work last came to, for all instances to tell; nothing depends on it. */
public interface Reports {
  /**
   * What was told last.
   *
   * @throws StoreUnavailable where the store does not answer
   */
  Optional<String> last(String work);

  /**
   * Tells what it came to, in place of what was told before.
   *
   * @throws StoreUnavailable where the store does not take it
   */
  void tell(String work, String json);
}
