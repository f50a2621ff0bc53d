package se.samverkanstrappan.events.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * The eight ways to collaborate, from being open to co-creating.
 *
 * <p>A spectrum and not a grade: a collaboration may be low on the ladder by design. The ladder
 * comes from Region Skåne's regional planning (Källström & Smith, "Participation unpacked", Baltic
 * Journal of Management 2023).
 */
public enum LadderStep implements Labelled {
  OPENNESS("Öppenhet", "Openness"),
  INFORM("Informera", "Inform"),
  LISTEN("Lyssna", "Listen"),
  DISCUSS("Diskutera", "Discuss"),
  CONSULT("Konsultera", "Consult"),
  GIVE_AND_TAKE("Ge & ta", "Give and take"),
  COLLABORATE("Samarbeta", "Collaborate"),
  CO_CREATE("Samskapa", "Co-create");

  private static final List<LadderStep> STEPS = List.of(values());

  private final Label label;

  LadderStep(String sv, String en) {
    this.label = new Label(sv, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** The number printed on the step, 1 to 8. */
  public int number() {
    return ordinal() + 1;
  }

  /**
   * The step with a number from 1 to 8.
   *
   * @throws IllegalArgumentException for any other number
   */
  public static LadderStep of(int number) {
    if (number < 1 || number > STEPS.size()) {
      throw new IllegalArgumentException("no step " + number + " on the ladder");
    }
    return STEPS.get(number - 1);
  }

  /** What characterises this step, in the order the characteristics enter the ladder. */
  public List<Characteristic> characteristics() {
    return Arrays.stream(Characteristic.values())
        .filter(characteristic -> characteristic.from().number() <= number())
        .toList();
  }
}
