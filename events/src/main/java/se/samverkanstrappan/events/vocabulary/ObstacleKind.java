package se.samverkanstrappan.events.vocabulary;

/** What can hold a collaboration back. */
public enum ObstacleKind implements Labelled {
  UNCLEAR_MANDATE("Otydligt mandat", "Unclear mandate"),
  LACK_OF_RESOURCES("Brist på resurser", "Lack of resources"),
  LACK_OF_COMPETENCE("Brist på kompetens", "Lack of competence"),
  POLITICAL_CHANGE("Politisk förändring", "Political change"),
  DIFFERING_EXPECTATIONS("Olika förväntningar", "Differing expectations"),
  GOAL_CONFLICT("Målkonflikt", "Goal conflict"),
  LACK_OF_DIALOGUE("Brist på dialog", "Lack of dialogue"),
  PERSON_DEPENDENCE("Personberoende", "Dependence on single persons"),
  SHORT_TERM_FUNDING("Kortsiktig finansiering", "Short-term funding"),
  OTHER("Annat", "Other");

  private final Label label;

  ObstacleKind(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
