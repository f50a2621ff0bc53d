package se.samverkanstrappan.query.signals;

import se.samverkanstrappan.events.vocabulary.Label;
import se.samverkanstrappan.events.vocabulary.Labelled;

/** The signals, in the order in which they are told; each has its texts by its name. */
public enum SignalCode implements Labelled {
  SLIPPING(About.ALL, While.ACTIVE, new Slipping(), "På väg att falla", "Slipping"),
  SLIPPED(About.ALL, While.ACTIVE, new Slipped(), "Har fallit", "Slipped"),
  DORMANT(About.ALL, While.ACTIVE, new Dormant(), "Vilande", "Dormant"),
  SILENT(About.ALL, While.ACTIVE, new Silent(), "Tystare än vanligt", "More silent than usual"),
  EXPECTATION_GAP(About.ALL, While.OPEN, new ExpectationGap(), "Skilda upplevelser", "Views apart"),
  PERCEIVED_LOWER(
      About.ACTOR, While.OPEN, new PerceivedLower(), "Upplevs lägre", "Perceived lower"),
  MANDATE_UNCLEAR(
      About.ACTOR, While.OPEN, new MandateUnclear(), "Oklart mandat", "Unclear mandate"),
  BEYOND_MANDATE(
      About.ACTOR, While.OPEN, new BeyondMandate(), "Utöver mandatet", "Beyond the mandate"),
  NO_PROCESS_LEADER(
      About.ALL, While.OPEN, new NoProcessLeader(), "Ingen processledare", "No process leader"),
  DUAL_ROLE(About.ACTOR, While.OPEN, new DualRole(), "Dubbla roller", "Dual role"),
  UNEVEN(About.ACTOR, While.OPEN, new Uneven(), "Ojämnt", "Uneven"),
  THIN(About.ACTOR, While.OPEN, new Thin(), "Hänger på en person", "Depends on one person"),
  AMBITION_MISSED(
      About.ENTRY, While.OPEN, new AmbitionMissed(), "Ambitionen inte nådd", "Ambition missed"),
  OBSTACLE_OPEN(About.ENTRY, While.OPEN, new ObstacleOpen(), "Olöst hinder", "Open obstacle"),
  PROJECT_ENDING(
      About.ALL, While.ACTIVE, new ProjectEnding(), "Projektet tar slut", "Project ending");

  /** What the subject of a signal is. */
  public enum About {
    /** The whole collaboration, so that there is no subject. */
    ALL,
    ACTOR,
    ENTRY
  }

  /** On which days it can be there at all. */
  enum While {
    /** Only while active. */
    ACTIVE,
    /** Also while paused. */
    OPEN
  }

  private final About about;
  private final While when;
  private final Signal signal;
  private final Label label;

  SignalCode(About about, While when, Signal signal, String sv, String en) {
    this.about = about;
    this.when = when;
    this.signal = signal;
    this.label = new Label(sv, en);
  }

  /** What it is about. */
  public About about() {
    return about;
  }

  @Override
  public Label label() {
    return label;
  }

  While when() {
    return when;
  }

  Signal signal() {
    return signal;
  }
}
