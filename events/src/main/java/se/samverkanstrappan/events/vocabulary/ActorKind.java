package se.samverkanstrappan.events.vocabulary;

/** The kinds of organisation that take part in regional development. */
public enum ActorKind implements Labelled {
  REGION("Region", "Region"),
  COUNTY_BOARD("Länsstyrelse", "County administrative board"),
  MUNICIPALITY("Kommun", "Municipality"),
  MUNICIPAL_ASSOCIATION("Kommunalförbund", "Municipal association"),
  AUTHORITY("Statlig myndighet", "National authority"),
  GOVERNMENT("Regeringen", "Government"),
  ASSOCIATION("Organisation", "Association"),
  ACADEMIA("Akademi", "Academia"),
  BUSINESS("Näringsliv", "Business"),
  CIVIL_SOCIETY("Civilsamhälle", "Civil society");

  private final Label label;

  ActorKind(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
