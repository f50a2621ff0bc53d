package se.samverkanstrappan.events.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an actor's representatives may do in a collaboration, and the highest step that covers. */
public enum Mandate implements Labelled {
  OBSERVE(LadderStep.LISTEN, "Följa", "Observe"),
  CONTRIBUTE(LadderStep.CONSULT, "Bidra", "Contribute"),
  NEGOTIATE(LadderStep.COLLABORATE, "Förhandla", "Negotiate"),
  DECIDE(LadderStep.CO_CREATE, "Besluta", "Decide"),
  UNCLEAR(null, "Oklart", "Unclear");

  private final @Nullable LadderStep covers;
  private final Label label;

  Mandate(@Nullable LadderStep covers, String sv, String en) {
    this.covers = covers;
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** The highest step the mandate covers; empty where the mandate is unclear. */
  public Optional<LadderStep> covers() {
    return Optional.ofNullable(covers);
  }
}
