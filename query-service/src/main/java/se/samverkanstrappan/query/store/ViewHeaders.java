package se.samverkanstrappan.query.store;

/** The headers of the records on view topics. */
public final class ViewHeaders {
  /** The name of the generation that worked a view out. */
  public static final String GENERATION = "generation";

  private ViewHeaders() {}
}
