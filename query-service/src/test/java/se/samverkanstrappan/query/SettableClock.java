package se.samverkanstrappan.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set; whoever sets it puts it back. */
public final class SettableClock extends Clock {
  private final Instant usual;
  private volatile Instant now;

  public SettableClock(Instant usual) {
    this.usual = usual;
    this.now = usual;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public void putBack() {
    now = usual;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
