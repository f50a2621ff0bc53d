package se.samverkanstrappan.events.vocabulary;

/** A change in the life of a collaboration. */
public enum LifecycleKind implements Labelled {
  PAUSED("Pausad", "Paused"),
  RESUMED("Återupptagen", "Resumed"),
  CLOSED("Avslutad", "Closed"),
  REOPENED("Återöppnad", "Reopened");

  private final Label label;

  LifecycleKind(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
