package se.samverkanstrappan.query.forms;

/** How a field is filled in. */
public enum Kind {
  /** One line. */
  TEXT,
  /** Several lines. */
  LONG_TEXT,
  /** A day, or only its month or its year. */
  DATE,
  /** The last day on which something held; the next one is sent. */
  LAST_DAY,
  /** One of some. */
  CHOICE,
  /** Any of some. */
  MANY,
  /** One text for each of those that another field lists. */
  EACH,
  /** Which version somebody saw; nobody fills it in. */
  SEEN
}
