package se.samverkanstrappan.query.placement;

/** Where a collaboration is in its life on a day. */
public enum Status {
  NOT_OPENED,
  ACTIVE,
  PAUSED,
  CLOSED,
  WITHDRAWN
}
