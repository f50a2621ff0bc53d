package se.samverkanstrappan.query.ladder;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.Characteristic;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.events.vocabulary.Role;

/** Every word there is, in Swedish and English; steps are told by their numbers. */
record Vocabulary(
    List<Step> steps,
    List<Entering> characteristics,
    List<OnStep> observations,
    List<Capped> parts,
    List<Word> actorKinds,
    List<Word> roles,
    List<Covering> mandates,
    List<Word> obstacles,
    List<Word> areas,
    List<Word> collaborationForms,
    List<Word> interactionForms,
    List<Word> lifecycle,
    List<Word> reportKinds) {

  record Step(int number, String code, String sv, String en, List<Characteristic> characteristics) {
    static Step of(LadderStep step) {
      return new Step(
          step.number(), step.name(), step.label().sv(), step.label().en(), step.characteristics());
    }
  }

  record Word(String code, String sv, String en) {
    static <E extends Enum<E> & Labelled> Word of(E word) {
      return new Word(word.name(), word.label().sv(), word.label().en());
    }
  }

  /** A characteristic and the step it enters at. */
  record Entering(String code, String sv, String en, int from) {}

  /** An observation and the step it speaks for on its own. */
  record OnStep(String code, String sv, String en, int step) {}

  /** A part and the highest step it is evidence of. */
  record Capped(String code, String sv, String en, int cap) {}

  /** A mandate and the highest step it covers; null where it covers none. */
  record Covering(String code, String sv, String en, @Nullable Integer covers) {}

  static final Vocabulary ALL =
      new Vocabulary(
          Arrays.stream(LadderStep.values()).map(Step::of).toList(),
          allCharacteristics(),
          allObservations(),
          allParts(),
          words(ActorKind.values()),
          words(Role.values()),
          allMandates(),
          words(ObstacleKind.values()),
          words(Area.values()),
          words(CollaborationForm.values()),
          words(InteractionForm.values()),
          words(LifecycleKind.values()),
          words(ReportKind.values()));

  private static <E extends Enum<E> & Labelled> List<Word> words(E[] words) {
    return Arrays.stream(words).map(word -> Word.of(word)).toList();
  }

  private static List<Entering> allCharacteristics() {
    return Arrays.stream(Characteristic.values())
        .map(
            each ->
                new Entering(
                    each.name(), each.label().sv(), each.label().en(), each.from().number()))
        .toList();
  }

  private static List<OnStep> allObservations() {
    return Arrays.stream(Observation.values())
        .map(
            each ->
                new OnStep(each.name(), each.label().sv(), each.label().en(), each.step().number()))
        .toList();
  }

  private static List<Capped> allParts() {
    return Arrays.stream(Part.values())
        .map(
            each ->
                new Capped(each.name(), each.label().sv(), each.label().en(), each.cap().number()))
        .toList();
  }

  private static List<Covering> allMandates() {
    return Arrays.stream(Mandate.values())
        .map(
            each ->
                new Covering(
                    each.name(),
                    each.label().sv(),
                    each.label().en(),
                    each.covers().map(LadderStep::number).orElse(null)))
        .toList();
  }
}
