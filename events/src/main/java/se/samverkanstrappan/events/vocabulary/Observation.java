package se.samverkanstrappan.events.vocabulary;

/** One thing that was seen to happen in an interaction, and the step it speaks for on its own. */
public enum Observation implements Labelled {
  MATERIAL_OPEN(
      LadderStep.OPENNESS,
      "Underlag och handlingar låg öppna för alla",
      "Material and documents were open to all"),
  INFORMED(LadderStep.INFORM, "Någon informerade de andra", "Somebody informed the others"),
  LISTENED(LadderStep.LISTEN, "Någon lyssnade in de andra", "Somebody listened to the others"),
  DISCUSSED(
      LadderStep.DISCUSS, "Frågor diskuterades åt båda håll", "Matters were discussed both ways"),
  INFLUENCE_EXPECTED(
      LadderStep.DISCUSS,
      "Deltagarna kunde räkna med att påverka",
      "The participants could expect to have influence"),
  CONTRIBUTED(
      LadderStep.CONSULT,
      "Deltagarna bidrog med synpunkter eller kunskap som togs in",
      "The participants contributed views or knowledge that were taken in"),
  EXCHANGED(
      LadderStep.GIVE_AND_TAKE,
      "Parterna utbytte något som båda behövde",
      "The parties exchanged something both needed"),
  COMPROMISED(
      LadderStep.GIVE_AND_TAKE,
      "Parterna jämkade sig fram till en lösning",
      "The parties compromised on a solution"),
  DECIDED_JOINTLY(
      LadderStep.GIVE_AND_TAKE, "Parterna beslutade gemensamt", "The parties decided jointly"),
  WORKED_JOINTLY(
      LadderStep.COLLABORATE, "Parterna arbetade tillsammans", "The parties worked jointly"),
  INVOLVED_IN_EACH_OTHERS_WORK(
      LadderStep.COLLABORATE,
      "Parterna var inblandade i varandras arbete",
      "The parties were involved in each other's work"),
  STRENGTHS_COMBINED(
      LadderStep.COLLABORATE,
      "Parterna förenade sina styrkor",
      "The parties combined their strengths");

  private final LadderStep step;
  private final Label label;

  Observation(LadderStep step, String sv, String en) {
    this.step = step;
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** The step that this observation alone places an interaction on. */
  public LadderStep step() {
    return step;
  }
}
