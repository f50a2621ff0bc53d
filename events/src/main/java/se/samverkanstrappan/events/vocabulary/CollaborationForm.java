package se.samverkanstrappan.events.vocabulary;

/** Whether a collaboration has a planned end. */
public enum CollaborationForm implements Labelled {
  PROJECT("Projekt", "Project"),
  ONGOING("Löpande", "Ongoing");

  private final Label label;

  CollaborationForm(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
