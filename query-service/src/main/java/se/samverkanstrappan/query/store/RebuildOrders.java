package se.samverkanstrappan.query.store;

/**
 * What an administrator may have done about generations; the instances do it in their own time.
 *
 * <p>Every method throws {@link StoreUnavailable} while the document store cannot be reached, or
 * nothing is served. An order is not taken, and false told, where it has no sense just now.
 */
public interface RebuildOrders {
  RebuildStatus status();

  /** Has all that is read made anew beside what is served, and compared with it. */
  boolean rebuild();

  /** Has a generation served that is not equal to the one that is. */
  boolean switchOver();

  /** Has a generation given up that is being made. */
  boolean abandon();

  /** Has the generation served again that was before. */
  boolean fallBack();
}
