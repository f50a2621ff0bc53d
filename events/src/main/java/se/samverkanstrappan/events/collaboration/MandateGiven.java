package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

/** A participant's mandate was told. */
public record MandateGiven(String id, MandateHeld mandate) implements EntryStated {
  public MandateGiven {
    requireNonNull(id, "id");
    requireNonNull(mandate, "mandate");
  }

  @Override
  public Entry stated() {
    return mandate;
  }
}
