package se.samverkanstrappan.events.vocabulary;

/** What an actor is in a collaboration, from a date until a date. */
public enum Role implements Labelled {
  PROCESS_LEADER("Samordnande processledare", "Coordinating process leader"),
  INITIATOR("Initiativtagare", "Initiator"),
  FINANCIER("Finansiär", "Financier"),
  EXECUTOR("Utförare", "Executor"),
  NETWORKER("Nätverkare", "Networker"),
  CAPACITY_BUILDER("Kapacitetsbyggare", "Capacity builder"),
  KNOWLEDGE_DEVELOPER("Kunskapsutvecklare", "Knowledge developer"),
  OPERATIONS_OWNER("Ägare av verksamhet", "Owner of operations"),
  CO_OWNER("Delägare", "Co-owner"),
  SUPPORTER("Stödjande", "Supporter"),
  SUPERVISOR("Tillsyn", "Supervisor"),
  MEDIATOR("Tredjepartsmäklare", "Third-party mediator");

  private final Label label;

  Role(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
