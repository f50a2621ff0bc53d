package se.samverkanstrappan.events.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.samverkanstrappan.events.vocabulary.Characteristic.EMPOWERMENT;
import static se.samverkanstrappan.events.vocabulary.Characteristic.INFLUENCE;
import static se.samverkanstrappan.events.vocabulary.Characteristic.INTERACTION;
import static se.samverkanstrappan.events.vocabulary.Characteristic.INVOLVEMENT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the domain mean what the ladder's description says. */
class VocabularyTest {
  @ParameterizedTest
  @CsvSource({
    "1, OPENNESS, Öppenhet",
    "2, INFORM, Informera",
    "3, LISTEN, Lyssna",
    "4, DISCUSS, Diskutera",
    "5, CONSULT, Konsultera",
    "6, GIVE_AND_TAKE, Ge & ta",
    "7, COLLABORATE, Samarbeta",
    "8, CO_CREATE, Samskapa"
  })
  void ladderHasEightStepsInOrder(int number, LadderStep step, String sv) {
    assertThat(LadderStep.of(number)).isEqualTo(step);
    assertThat(step.number()).isEqualTo(number);
    assertThat(step.label().sv()).isEqualTo(sv);
    assertThat(LadderStep.values()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 9, Integer.MAX_VALUE})
  void ladderHasNoOtherSteps(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LadderStep.of(number))
        .withMessage("no step " + number + " on the ladder");
  }

  @Test
  void characteristicsEnterWhereTheStepFirstNamesThemAndStay() {
    assertThat(IntStream.rangeClosed(1, 8).mapToObj(LadderStep::of))
        .extracting(LadderStep::characteristics)
        .containsExactly(
            List.of(INVOLVEMENT),
            List.of(INVOLVEMENT),
            List.of(INVOLVEMENT),
            List.of(INVOLVEMENT, INTERACTION),
            List.of(INVOLVEMENT, INTERACTION, INFLUENCE),
            List.of(INVOLVEMENT, INTERACTION, INFLUENCE),
            List.of(INVOLVEMENT, INTERACTION, INFLUENCE),
            List.of(INVOLVEMENT, INTERACTION, INFLUENCE, EMPOWERMENT));
  }

  @ParameterizedTest
  @CsvSource({
    "MATERIAL_OPEN, 1",
    "INFORMED, 2",
    "LISTENED, 3",
    "DISCUSSED, 4",
    "INFLUENCE_EXPECTED, 4",
    "CONTRIBUTED, 5",
    "EXCHANGED, 6",
    "COMPROMISED, 6",
    "DECIDED_JOINTLY, 6",
    "WORKED_JOINTLY, 7",
    "INVOLVED_IN_EACH_OTHERS_WORK, 7",
    "STRENGTHS_COMBINED, 7"
  })
  void observationSpeaksForAStepOnItsOwn(Observation observation, int step) {
    assertThat(observation.step().number()).isEqualTo(step);
    assertThat(Observation.values()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"RECEIVED, 2", "SPOKE, 4", "CONTRIBUTED, 6", "WORKED, 7", "DECIDED, 8"})
  void partCapsTheStep(Part part, int step) {
    assertThat(part.cap().number()).isEqualTo(step);
    assertThat(Part.values()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"OBSERVE, 3", "CONTRIBUTE, 5", "NEGOTIATE, 7", "DECIDE, 8"})
  void mandateCoversUpToAStep(Mandate mandate, int step) {
    assertThat(mandate.covers()).map(LadderStep::number).hasValue(step);
    assertThat(Mandate.values()).hasSize(5);
  }

  @Test
  void unclearMandateCoversNothing() {
    assertThat(Mandate.UNCLEAR.covers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"INTERIM, Delrapport, Interim report", "FINAL, Slutrapport, Final report"})
  void reportIsInterimOrFinal(ReportKind kind, String sv, String en) {
    assertThat(kind.label()).isEqualTo(new Label(sv, en));
    assertThat(ReportKind.values()).hasSize(2);
  }

  @Test
  void everyEnumHasBeenGivenNames() {
    List<String> enums =
        new ClassFileImporter()
            .importPackages(Labelled.class.getPackageName()).stream()
                .filter(JavaClass::isEnum)
                .map(JavaClass::getName)
                .toList();

    assertThat(words().map(each -> each.getFirst().getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(enums);
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordHasANameOfItsOwnInBothLanguages(List<Labelled> words) {
    assertThat(words).isNotEmpty();
    assertThat(words.stream().map(each -> each.label().sv())).doesNotHaveDuplicates();
    assertThat(words.stream().map(each -> each.label().en())).doesNotHaveDuplicates();
    assertThat(words)
        .allSatisfy(
            each -> {
              assertThat(each.label().sv()).isNotBlank().isEqualTo(each.label().sv().strip());
              assertThat(each.label().en()).isNotBlank().isEqualTo(each.label().en().strip());
            });
  }

  private static Stream<List<Labelled>> words() {
    return Stream.<Labelled[]>of(
            LadderStep.values(),
            Characteristic.values(),
            ActorKind.values(),
            Role.values(),
            Mandate.values(),
            ObstacleKind.values(),
            Area.values(),
            InteractionForm.values(),
            Observation.values(),
            Part.values(),
            CollaborationForm.values(),
            LifecycleKind.values(),
            ReportKind.values())
        .map(List::of);
  }
}
