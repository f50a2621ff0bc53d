package se.samverkanstrappan.events.vocabulary;

/** The form in which actors met. */
public enum InteractionForm implements Labelled {
  MEETING("Möte", "Meeting"),
  WORKSHOP("Workshop", "Workshop"),
  WEBINAR("Webbinarium", "Webinar"),
  SURVEY("Enkät", "Survey"),
  WRITTEN("Skriftligt", "In writing"),
  SITE_VISIT("Platsbesök", "Site visit"),
  JOINT_WORK("Gemensamt arbete", "Joint work"),
  DECISION("Beslut", "Decision");

  private final Label label;

  InteractionForm(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
