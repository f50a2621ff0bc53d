package se.samverkanstrappan.events.vocabulary;

/** The fields of regional development a collaboration can concern. */
public enum Area implements Labelled {
  LIVING_ENVIRONMENT("Livsmiljö", "Living environment"),
  PLANNING("Fysisk planering", "Planning"),
  SERVICE("Service", "Service"),
  PUBLIC_HEALTH("Folkhälsa", "Public health"),
  CULTURE("Kultur", "Culture"),
  SKILLS("Kompetensförsörjning", "Skills"),
  INNOVATION("Innovation", "Innovation"),
  BUSINESS_CLIMATE("Näringslivsklimat", "Business climate"),
  DIGITALISATION("Digitalisering", "Digitalisation"),
  ACCESSIBILITY("Tillgänglighet och transporter", "Accessibility and transport"),
  CLIMATE_ENERGY("Klimat och energi", "Climate and energy"),
  PREPAREDNESS("Beredskap", "Preparedness");

  private final Label label;

  Area(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
