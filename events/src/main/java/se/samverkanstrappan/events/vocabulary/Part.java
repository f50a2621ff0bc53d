package se.samverkanstrappan.events.vocabulary;

/** The part an actor took in an interaction, and the highest step it can be evidence of. */
public enum Part implements Labelled {
  RECEIVED(LadderStep.INFORM, "Tog emot", "Received"),
  SPOKE(LadderStep.DISCUSS, "Yttrade sig", "Spoke"),
  CONTRIBUTED(LadderStep.GIVE_AND_TAKE, "Bidrog", "Contributed"),
  WORKED(LadderStep.COLLABORATE, "Arbetade med", "Worked"),
  DECIDED(LadderStep.CO_CREATE, "Beslutade", "Decided");

  private final LadderStep cap;
  private final Label label;

  Part(LadderStep cap, String sv, String en) {
    this.cap = cap;
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** The highest step an actor with this part gives evidence of. */
  public LadderStep cap() {
    return cap;
  }
}
