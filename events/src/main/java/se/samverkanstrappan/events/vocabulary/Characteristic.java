package se.samverkanstrappan.events.vocabulary;

/** What collaboration is characterised by from a step of the ladder and upwards. */
public enum Characteristic implements Labelled {
  INVOLVEMENT("Involvering", "Involvement", LadderStep.OPENNESS),
  INTERACTION("Interaktion", "Interaction", LadderStep.DISCUSS),
  INFLUENCE("Inflytande", "Influence", LadderStep.CONSULT),
  EMPOWERMENT("Bemyndigande", "Empowerment", LadderStep.CO_CREATE);

  private final Label label;
  private final LadderStep from;

  Characteristic(String sv, String en, LadderStep from) {
    this.label = new Label(sv, en);
    this.from = from;
  }

  @Override
  public Label label() {
    return label;
  }

  /** The step whose own description first names this characteristic. */
  public LadderStep from() {
    return from;
  }
}
