package se.samverkanstrappan.events.vocabulary;

/** Which of its reports an assignment asks for. */
public enum ReportKind implements Labelled {
  INTERIM("Delrapport", "Interim report"),
  FINAL("Slutrapport", "Final report");

  private final Label label;

  ReportKind(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
